import { createHash } from 'node:crypto'
import type { Shards } from '@kfp-ts/images'
import { hashWeights, type Weights } from './network-weights.ts'
import type { TrainingData } from './training-data.ts'
import type { TrainingSettings } from './training-settings.ts'

/** What a training depends on, as a hash: two trainings with the same key may share their checkpoints. `first` are the weights it begins with. */
export function trainingKey({ train, validation }: TrainingData, settings: TrainingSettings, first: Weights): string {
  const parts = [settings, describe(train), describe(validation), hashWeights(first)]
  return createHash('sha256').update(JSON.stringify(parts, inOrder)).digest('hex').slice(0, 32)
}

function describe({ width, height, classes, items }: Shards): unknown {
  return [width, height, classes, items.map(({ sha256, label }) => [sha256, label])]
}

/** Equal objects give equal texts, in whatever order somebody wrote their members. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
