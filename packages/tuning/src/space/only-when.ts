import type { Dimension } from './dimension.ts'

/**
 * A dimension that is varied only while an earlier one has one of these values; else the trial has no such value.
 * @example
 * const space = {
 *   optimizer: choice(['adam', 'sgd']),
 *   momentum: onlyWhen('optimizer', ['sgd'], double({ min: 0, max: 0.99 })),
 * }
 */
export function onlyWhen<Value>(name: string, values: readonly unknown[], dimension: Dimension<Value>): Dimension<Value | undefined> {
  return { ...dimension, condition: { name, values } }
}
