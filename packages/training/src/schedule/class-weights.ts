import type { Shards } from '@kfp-ts/images'
import { countClasses } from '../training-data.ts'

/** How much a photograph of each class counts: `balanced` gives both classes the same say, however many photographs each has. */
export type ClassWeights = 'balanced' | readonly [number, number]

/** The weights of the two classes. Balanced ones are `count / (2 * count of the class)`, so that a photograph weighs 1 on average. */
export function weightsOfClasses(shards: Shards, weights: ClassWeights | undefined): readonly [number, number] {
  if (weights !== 'balanced') return weights ?? [1, 1]
  const [zeros, ones] = countClasses(shards)
  return [shards.items.length / (2 * zeros), shards.items.length / (2 * ones)]
}
