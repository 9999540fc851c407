import { ComponentError } from '@kfp-ts/diagnostics'
import { choice, double, readWandbSweep, type SearchSpace, type Strategy, type WandbSweep } from '@kfp-ts/tuning'
import { problem } from './codes.ts'

// Below 1e-3 a few epochs are not enough, above 1e-2 accuracy falls; more than 16 filters cost time and gain nothing.
const usual: SearchSpace = {
  learningRate: double({ min: 1e-3, max: 1e-2, log: true, digits: 3 }),
  width: choice([8, 12, 16]),
  batchSize: choice([16, 32]),
}

/** The settings of a training that may be varied. */
const settings = 'learningRate width batchSize epochs network depth warmup classWeights labelSmoothing weightDecay patience minDelta'.split(' ')

/** What the inputs of the step decide, whatever a sweep says of it. */
export interface Decided {
  readonly strategy: Strategy
  readonly budget: number
  readonly pruner: string
}

/**
 * The space of a sweep in the YAML of Weights & Biases, or the usual one; what of the sweep has no say is a line of the log. Throws a ComponentError for what
 * is no sweep or no setting (KF84, KF8851).
 */
export function tuningSpace(text: string, decided: Decided, log: (line: string) => void): SearchSpace {
  if (text === '') return usual
  const { sweep, diagnostics } = readWandbSweep(text)
  if (sweep === undefined) throw new ComponentError(diagnostics)
  const unknown = Object.keys(sweep.space).filter((name) => !settings.includes(name))
  if (unknown.length > 0) throw new ComponentError(unknown.map((name) => problem('KF8851', [name, settings.join(', ')])))
  const outvoted = overruled(sweep, decided)
  const warnings = outvoted.length === 0 ? diagnostics : [...diagnostics, problem('KF8860', [outvoted.join(', ')])]
  for (const { code, message } of warnings) log(`warning ${code}  ${message}`)
  return sweep.space
}

function overruled({ strategy, trials, ladder, metric, direction, goal }: WandbSweep, decided: Decided): readonly string[] {
  const differs = {
    method: strategy !== decided.strategy,
    run_cap: trials !== undefined && trials !== decided.budget,
    early_terminate: ladder !== undefined && decided.pruner !== 'halving',
    // The first rung and the reduction of this step are fixed.
    brackets: ladder !== undefined && decided.pruner === 'halving' && (ladder.first !== 1 || ladder.reduction !== 3),
    metric: metric !== '' && (metric !== 'accuracy' || direction !== 'maximize'),
    target: goal !== undefined,
  }
  return Object.entries(differs).flatMap(([key, is]) => (is ? [key] : []))
}
