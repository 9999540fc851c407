import { createHash } from 'node:crypto'
import type { Shards } from '@kfp-ts/images'
import type { TrainingData } from './training-data.ts'
import type { TrainingSettings } from './training-settings.ts'

/** What a training depends on, as a hash: two trainings with the same key may share their checkpoints. */
export function trainingKey(data: TrainingData, settings: TrainingSettings): string {
  const { epochs, learningRate, width, batchSize, seed, patience } = settings
  const parts = [epochs, learningRate, width, batchSize, seed, patience, describe(data.train), describe(data.validation)]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

function describe({ width, height, classes, items }: Shards): unknown {
  return [width, height, classes, items.map(({ sha256, label }) => [sha256, label])]
}
