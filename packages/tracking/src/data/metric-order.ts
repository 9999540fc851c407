import type { MetricPoint } from './tracking-data.ts'

/** Steps first, then time, then value: the last one is what MLflow calls the latest. */
export function bySteps(one: MetricPoint, other: MetricPoint): number {
  return one.step - other.step || one.timestamp - other.timestamp || one.value - other.value || 0
}
