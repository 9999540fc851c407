import { problem } from '../../codes.ts'
import type { Site } from '../document/library.ts'
import type { Metric } from '../document/workflow.ts'

const labelName = /^[a-zA-Z_][a-zA-Z0-9_]*$/

/** Metrics have labels that Prometheus takes and a value; names and help texts are a matter of the schema. */
export function checkMetrics({ base, template, path }: Site): void {
  template.metrics?.prometheus?.forEach((metric, index) => {
    for (const fault of faultsOf(metric)) base.report(problem('KF3963', [metric.name ?? '', fault]), [...path, 'metrics', 'prometheus', index])
  })
}

function faultsOf({ labels = [], gauge, counter, histogram }: Metric): readonly string[] {
  const label = labels.find(({ key = '' }) => !labelName.test(key))
  const empty = Object.entries({ gauge, counter, histogram }).find(([, kind]) => kind !== undefined && !kind.value)
  return [
    ...(label === undefined ? [] : [`has the label "${label.key ?? ''}", which Prometheus does not take`]),
    ...(empty === undefined ? [] : [`has no "${empty[0]}.value"`]),
    ...(gauge?.realtime === true && gauge.value?.includes('resourcesDuration.') ? ['takes a duration of resources in real time'] : []),
  ]
}
