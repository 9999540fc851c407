import { hasResult, isLeaf, isPod, typesOf } from '../document/template-type.ts'
import type { Template } from '../document/workflow.ts'
import { hasTag } from '../text/tags.ts'
import { anyOutput, anythingOf } from './scope.ts'

const retryNames = ['retries', 'lastRetry.exitCode', 'lastRetry.status', 'lastRetry.duration', 'lastRetry.message']

/** What a template can refer to because of itself: its inputs, and the paths it writes to. */
export function ownNames(template: Template): readonly string[] {
  const { inputs = {}, outputs = {} } = template
  const [type] = typesOf(template)
  const parameters = inputs.parameters ?? []
  const artifacts = inputs.artifacts ?? []
  return [
    ...parameters.map(({ name }) => `inputs.parameters.${name}`),
    ...(parameters.length > 0 ? ['inputs.parameters'] : []),
    ...artifacts.flatMap(({ name }) => [`inputs.artifacts.${name}`, ...(isLeaf(type) ? [`inputs.artifacts.${name}.path`] : [])]),
    ...(isPod(type) ? ['pod.name'] : []),
    ...(template.retryStrategy === undefined ? [] : retryNames),
    ...(isLeaf(type) ? writtenPaths(outputs) : []),
  ]
}

function writtenPaths({ parameters = [], artifacts = [] }: NonNullable<Template['outputs']>): readonly string[] {
  return [
    ...artifacts.flatMap(({ name, path }) => (path ? [`outputs.artifacts.${name}.path`] : [])),
    ...parameters.flatMap(({ name, valueFrom }) => (valueFrom?.path ? [`outputs.parameters.${name}.path`] : [])),
  ]
}

/** What others can refer to of a task that runs a template; anything where the template is not known. */
export function outputNames(prefix: string, template: Template | undefined): readonly string[] {
  const always = ['id', 'startedAt', 'finishedAt', 'hostNodeName'].map((name) => `${prefix}.${name}`)
  if (template === undefined) return [...always, anythingOf(prefix)]
  const { parameters = [], artifacts = [] } = template.outputs ?? {}
  return [
    ...always,
    ...(template.daemon === true ? [`${prefix}.ip`] : []),
    ...(hasResult(template) ? [`${prefix}.outputs.result`, `${prefix}.exitCode`] : []),
    ...parameters.map(({ name }) => `${prefix}.outputs.parameters.${name}`),
    ...artifacts.map(({ name }) => `${prefix}.outputs.artifacts.${name}`),
  ]
}

/** What others can refer to besides, where a task runs once for each item. */
export function aggregateNames(prefix: string, template: Template | undefined): readonly string[] {
  if (template === undefined) return []
  const hasAll = template.script !== undefined || template.containerSet !== undefined
  return [`${prefix}.outputs.parameters`, ...(hasAll ? [`${prefix}.outputs.result`, `${prefix}.exitCode`] : [])]
}

/** The outputs of a template that the whole workflow can refer to. */
export function globalOutputNames(template: Template | undefined): readonly string[] {
  const { parameters = [], artifacts = [] } = template?.outputs ?? {}
  const names = (kind: 'parameters' | 'artifacts', outputs: readonly { readonly globalName?: string }[]): readonly string[] =>
    outputs.flatMap(({ globalName }) => {
      if (!globalName) return []
      return hasTag(globalName) ? [anyOutput[kind]] : [`workflow.outputs.${kind}.${globalName}`]
    })
  return [...names('parameters', parameters), ...names('artifacts', artifacts)]
}
