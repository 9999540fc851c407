import type { Shards } from '@kfp-ts/images'

/** What a classifier learns from, and what it is judged by after each epoch. */
export interface TrainingData {
  readonly train: Shards
  readonly validation: Shards
}

/** How many photographs of each class there are. */
export function countClasses({ items }: Pick<Shards, 'items'>): readonly [number, number] {
  const ones = items.filter(({ label }) => label === 1).length
  return [items.length - ones, ones]
}
