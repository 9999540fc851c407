import { own } from '../document/own.ts'
import type { ArtifactSelector, ParameterSelector, TaskInputArtifact, TaskInputParameter } from '../document/pipeline-spec.ts'
import type { Value } from '../document/value.ts'
import { outputSelectors } from './output-selectors.ts'
import { isMadeGroup, type TaskNode } from './task-tree.ts'

/** Where a value was made, found behind the groups that it is threaded through. */
export type Origin =
  | { readonly kind: 'constant'; readonly value: Value }
  | { readonly kind: 'input'; readonly of: TaskNode; readonly name: string; readonly part?: string }
  | { readonly kind: 'item'; readonly of: TaskNode; readonly part?: string }
  | {
      readonly kind: 'output'
      readonly task: TaskNode
      readonly name: string
      readonly part?: string
      /** Through how many loops it was gathered. */
      readonly collected: number
    }
  | { readonly kind: 'final-status'; readonly task: TaskNode }
  | { readonly kind: 'one-of'; readonly origins: readonly Origin[] }
  /** The document names something that is not there. */
  | { readonly kind: 'unknown'; readonly text: string }

/** Where an input parameter of a task inside `parent` comes from. */
export function parameterOrigin(input: TaskInputParameter, parent: TaskNode): Origin {
  const { runtimeValue, componentInputParameter, taskOutputParameter, taskFinalStatus, parameterExpressionSelector } = input
  if (runtimeValue !== undefined) return { kind: 'constant', value: runtimeValue.constant }
  if (taskFinalStatus !== undefined) return statusOrigin(taskFinalStatus.producerTask, parent)
  const found =
    taskOutputParameter === undefined
      ? inputOrigin(componentInputParameter ?? '', parent)
      : outputOrigin(taskOutputParameter.producerTask, taskOutputParameter.outputParameterKey, parent)
  return parameterExpressionSelector === undefined ? found : withPart(found, partOf(parameterExpressionSelector))
}

/** Where an input artifact of a task inside `parent` comes from. */
export function artifactOrigin({ componentInputArtifact, taskOutputArtifact }: TaskInputArtifact, parent: TaskNode): Origin {
  return taskOutputArtifact === undefined
    ? inputOrigin(componentInputArtifact ?? '', parent)
    : outputOrigin(taskOutputArtifact.producerTask, taskOutputArtifact.outputArtifactKey, parent)
}

/** Where the input `name` of the group `group` comes from: of a group that a compiler made, what it was given; else the input itself. */
export function inputOrigin(name: string, group: TaskNode): Origin {
  const { parameterIterator, artifactIterator } = group.spec
  if (parameterIterator?.itemInput === name || artifactIterator?.itemInput === name) return { kind: 'item', of: group }
  const given = givenOrigin(name, group)
  return given !== undefined && (isMadeGroup(group) || isThreaded(name)) ? given : { kind: 'input', of: group, name }
}

/** Nobody declares such an input: compilers thread values by it, also through a group around a loop that is no kind of group in itself. */
export function isThreaded(name: string): boolean {
  return name.startsWith('pipelinechannel--')
}

/** What the caller of a group gives to its input `name`. */
export function givenOrigin(name: string, { spec, parent }: TaskNode): Origin | undefined {
  if (parent === undefined) return undefined
  const parameter = own(spec.inputs?.parameters, name)
  if (parameter !== undefined) return parameterOrigin(parameter, parent)
  const artifact = own(spec.inputs?.artifacts, name)
  return artifact === undefined ? undefined : artifactOrigin(artifact, parent)
}

/** Where the output `name` of the task `producer` inside `parent` comes from: behind groups that a compiler made, the task that makes it. */
export function outputOrigin(producer: string, name: string, parent: TaskNode): Origin {
  const task = parent.children.get(producer)
  if (task === undefined) return { kind: 'unknown', text: `${name} of ${producer}` }
  const inside = isMadeGroup(task) ? groupOutput(task, name) : undefined
  if (inside === undefined) return { kind: 'output', task, name, collected: 0 }
  return task.kind === 'loop' ? collected(inside) : inside
}

/** Where the output `name` of a group is taken from inside it; undefined for a task that holds nothing. */
export function groupOutput(group: TaskNode, name: string): Origin | undefined {
  const selectors = selectorsOf(group, name)
  const origins = selectors.map((selector) =>
    outputOrigin(selector.producerSubtask, 'outputParameterKey' in selector ? selector.outputParameterKey : selector.outputArtifactKey, group),
  )
  const [only] = origins
  return origins.length > 1 ? { kind: 'one-of', origins } : only
}

function selectorsOf({ component }: TaskNode, name: string): readonly (ParameterSelector | ArtifactSelector)[] {
  const { parameters, artifacts } = component.dag?.outputs ?? {}
  const parameter = own(parameters, name)
  if (parameter === undefined) return own(artifacts, name)?.artifactSelectors ?? []
  return outputSelectors(parameter)
}

function statusOrigin(producer: string, parent: TaskNode): Origin {
  const task = parent.children.get(producer)
  return task === undefined ? { kind: 'unknown', text: `final status of ${producer}` } : { kind: 'final-status', task }
}

function collected(origin: Origin): Origin {
  if (origin.kind === 'one-of') return { ...origin, origins: origin.origins.map(collected) }
  return origin.kind === 'output' ? { ...origin, collected: origin.collected + 1 } : origin
}

function withPart(origin: Origin, part: string): Origin {
  if (origin.kind === 'one-of') return { ...origin, origins: origin.origins.map((each) => withPart(each, part)) }
  if (origin.kind !== 'input' && origin.kind !== 'item' && origin.kind !== 'output') return origin
  return { ...origin, part: `${origin.part ?? ''}${part}` }
}

/** `.rate` for `parseJson(string_value)["rate"]`; other expressions as they are. */
function partOf(selector: string): string {
  const field = /^parseJson\(string_value\)\[(["'])([\w-]+)\1\]$/.exec(selector)?.[2]
  return field === undefined ? `{${selector}}` : `.${field}`
}
