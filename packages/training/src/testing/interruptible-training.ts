import { writeSync } from 'node:fs'
import { loadTensorflow } from '../backends/load-tensorflow.ts'
import { copyWeights, hashWeights } from '../network-weights.ts'
import { trainClassifier } from '../train-classifier.ts'
import type { TrainingSettings } from '../training-settings.ts'
import { linePhotographs } from './line-photographs.ts'

/** A training with something of everything that a checkpoint has to keep. */
const settings: TrainingSettings = {
  epochs: 8,
  learningRate: 0.01,
  width: 4,
  batchSize: { sizes: [3, 5, 8], over: 'batches' },
  seed: 1,
  augmentation: { turns: true, brightness: 0.1, contrast: 0.1, shift: 0.1, noise: 0.02 },
  warmup: 1,
  classWeights: [1, 2],
  weightDecay: 0.01,
  patience: 8,
}

/** Trains with a checkpoint after every step, tells each on `say`, and gives the hash of the weights. SIGTERM stops it as it stops a step of a pipeline. */
export async function interruptibleTraining(checkpoints: string | undefined, say: (line: string) => void): Promise<string> {
  const stop = new AbortController()
  const onTerm = (): void => stop.abort()
  process.once('SIGTERM', onTerm)
  const { model } = await trainClassifier(await loadTensorflow({ backend: 'wasm' }), {
    train: linePhotographs(40, 1),
    validation: linePhotographs(8, 2),
    settings,
    ...(checkpoints !== undefined && { checkpoints, checkpointSeconds: 0 }),
    signal: stop.signal,
    onStep: ({ step }) => say(`step ${step}`),
    warn: ({ code }) => say(`warning ${code}`),
  })
  process.removeListener('SIGTERM', onTerm)
  const hash = hashWeights(await copyWeights(model))
  model.dispose()
  return hash
}

// As a program: interruptible-training.ts FOLDER
if (process.argv[1] === import.meta.filename) {
  // A file that grows over the limit of the process is an error to whom writes it then, as on a full disk, and not the end of the process.
  process.on('SIGXFSZ', () => undefined)
  const say = (line: string): void => void writeSync(1, `${line}\n`)
  say(`weights ${await interruptibleTraining(process.argv[2], say)}`)
}
