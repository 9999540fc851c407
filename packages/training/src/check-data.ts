import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import { countClasses, type TrainingData } from './training-data.ts'

/** Throws a ComponentError if a split is empty (KF8204) or lacks a class (KF8217), or the two do not go together (KF8203). */
export function checkData({ train, validation }: TrainingData): void {
  const splits = [
    ['train on', train],
    ['validate on', validation],
  ] as const
  for (const [purpose, { items }] of splits) if (items.length === 0) throw new ComponentError([problem('KF8204', [purpose])])
  const [one, other] = [train, validation].map(({ width, height, classes }) => `${width} x ${height} pixels of ${classes.join(' and ')}`)
  if (one !== other) throw new ComponentError([problem('KF8203', [one as string, other as string])])
  const missing = splits.flatMap(([purpose, shards]) =>
    countClasses(shards).flatMap((count, label) => (count === 0 ? [problem('KF8217', [purpose, shards.classes[label] as string])] : [])),
  )
  if (missing.length > 0) throw new ComponentError(missing)
}
