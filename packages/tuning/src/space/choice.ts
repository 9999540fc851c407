import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { Dimension } from './dimension.ts'

/**
 * A dimension of a few known values, in no order; all equally likely unless given weights. Throws a ComponentError (KF8404, KF8410).
 * @example choice(['adam', 'sgd'], [2, 1])
 */
export function choice<const Value>(values: readonly Value[], weights?: readonly number[]): Dimension<Value> {
  if (values.length === 0) throw new ComponentError([problem('KF8404', [])])
  const total = weights?.reduce((sum, weight) => sum + weight, 0) ?? values.length
  if (weights !== undefined && !(weights.length === values.length && weights.every((weight) => weight >= 0) && total > 0)) {
    throw new ComponentError([problem('KF8410', [weights.join(', '), String(values.length)])])
  }
  const edges = [0]
  for (const index of values.keys()) edges.push((edges[index] as number) + (weights?.[index] ?? 1) / total)
  const texts = values.map((value) => JSON.stringify(value))
  const indexAt = (fraction: number): number => {
    const after = edges.findIndex((edge) => edge > fraction)
    return (after === -1 ? values.length : after) - 1
  }
  return {
    shape: { type: 'choice', values, ...(weights !== undefined && { weights }) },
    size: new Set(texts.filter((_, index) => weights?.[index] !== 0)).size,
    at: (fraction) => values[indexAt(fraction)] as Value,
    cellOf: (value) => {
      const index = texts.indexOf(JSON.stringify(value))
      return index === -1 ? undefined : { from: edges[index] as number, to: edges[index + 1] as number }
    },
  }
}
