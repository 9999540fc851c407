import { ComponentError } from '@kfp-ts/diagnostics'
import { choice, double, readWandbSweep, type SearchSpace } from '@kfp-ts/tuning'
import { problem } from './codes.ts'

// Below 1e-3 a few epochs are not enough, above 1e-2 accuracy falls; more than 16 filters cost time and gain nothing.
const usual: SearchSpace = {
  learningRate: double({ min: 1e-3, max: 1e-2, log: true, digits: 3 }),
  width: choice([8, 12, 16]),
  batchSize: choice([16, 32]),
}

/** The settings of a training that may be varied. */
const settings = 'learningRate width batchSize epochs network depth warmup classWeights labelSmoothing weightDecay patience minDelta'.split(' ')

/** The space of a sweep in the YAML of Weights & Biases, or the usual one. Throws a ComponentError for what is no sweep or no setting (KF84, KF8851). */
export function tuningSpace(sweep: string): SearchSpace {
  if (sweep === '') return usual
  const read = readWandbSweep(sweep)
  if (read.sweep === undefined) throw new ComponentError(read.diagnostics)
  const { space } = read.sweep
  const unknown = Object.keys(space).filter((name) => !settings.includes(name))
  if (unknown.length > 0) throw new ComponentError(unknown.map((name) => problem('KF8851', [name, settings.join(', ')])))
  return space
}
