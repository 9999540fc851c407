import type { Arguments, Labels, WorkflowSpec } from '../document/workflow.ts'

const always = [
  'name',
  'namespace',
  'mainEntrypoint',
  'serviceAccountName',
  'uid',
  'annotations',
  'annotations.json',
  'labels',
  'labels.json',
  'status',
]

/** What every template of a workflow can refer to. */
export function workflowNames(spec: WorkflowSpec, given: Arguments, labels: readonly (Labels | undefined)[]): ReadonlySet<string> {
  const parameters = given.parameters ?? []
  const keys = (read: (one: Labels) => readonly object[]): readonly string[] =>
    labels.flatMap((one) => (one === undefined ? [] : read(one).flatMap(Object.keys)))
  return new Set([
    ...always.map((name) => `workflow.${name}`),
    ...(parameters.length > 0 ? ['workflow.parameters', 'workflow.parameters.json'] : []),
    ...parameters.flatMap(({ name }) => (name ? [`workflow.parameters.${name}`] : [])),
    ...keys((one) => [one.annotations ?? {}]).map((key) => `workflow.annotations.${key}`),
    ...keys((one) => [one.labels ?? {}, one.labelsFrom ?? {}]).map((key) => `workflow.labels.${key}`),
    ...(spec.priority === undefined ? [] : ['workflow.priority']),
  ])
}
