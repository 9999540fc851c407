import { dependenciesOf } from '../walk/dependencies-of.ts'
import type { IrDocument } from '../document/document.ts'
import { own } from '../document/own.ts'
import type { RetryPolicy } from '../document/pipeline-spec.ts'
import { conditionText } from '../walk/condition-text.ts'
import { artifactOrigin, groupOutput, isThreaded, parameterOrigin, type Origin } from '../walk/origin.ts'
import { type NameOf, originText, valueText } from '../walk/origin-text.ts'
import { filledText, holesOf } from '../walk/filled-text.ts'
import { itemsText } from '../walk/items-text.ts'
import { portText } from '../walk/port-text.ts'
import { isMadeGroup, type TaskNode } from '../walk/task-tree.ts'
import { typesOf } from '../document/types-of.ts'
import { executorFacts } from './container-facts.ts'
import type { Fact } from './fact.ts'
import { platformFacts } from './platform-facts.ts'

/** All that a document says of a task, in words that do not depend on how a compiler names and threads things. */
export function taskFacts(node: TaskNode, document: IrDocument, nameOf: NameOf): readonly Fact[] {
  return [
    ...groupFacts(node, nameOf),
    ...(isMadeGroup(node) ? [] : [...inputFacts(node, nameOf), ...portFacts(node), ...outputFacts(node, nameOf)]),
    ...executorFacts(node, nameOf),
    ...settingFacts(node, nameOf),
    ...platformFacts(node, document, nameOf),
  ]
}

/** Where the inputs of a task come from. */
export function inputFacts(node: TaskNode, nameOf: NameOf): readonly Fact[] {
  const { spec, parent } = node
  if (parent === undefined) return []
  const { parameters = {}, artifacts = {} } = spec.inputs ?? {}
  const found = [
    ...Object.entries(parameters).map(([name, input]) => [name, parameterOrigin(input, parent)] as const),
    ...Object.entries(artifacts).map(([name, input]) => [name, artifactOrigin(input, parent)] as const),
  ]
  const holes = found.some(([name]) => isThreaded(name)) ? filledHoles(node, found) : new Set()
  return found
    .filter(([name]) => !(isThreaded(name) && holes.has(name)))
    .map(([name, origin]) => ({ subject: `input ${name}`, value: filledText(originText(origin, nameOf), node, nameOf), cache: 'key' }))
}

/** The inputs that stand in texts already. */
function filledHoles({ executor }: TaskNode, found: readonly (readonly [string, Origin])[]): ReadonlySet<string> {
  const { command = [], args = [], env = [] } = executor?.container ?? {}
  const constants = found.flatMap(([, origin]) => (origin.kind === 'constant' ? [valueText(origin.value)] : []))
  const { artifactUri = {}, metadata = {} } = executor?.importer ?? {}
  const texts = [...command, ...args, ...env.map(({ value = '' }) => value), ...constants, JSON.stringify([artifactUri, metadata])]
  return new Set(texts.flatMap(holesOf))
}

function portFacts({ component }: TaskNode): readonly Fact[] {
  return [
    ...typesOf(component.inputDefinitions).map((port) => ({ subject: `type of input ${port.name}`, value: portText(port) })),
    ...typesOf(component.outputDefinitions).map((port) => ({ subject: `type of output ${port.name}`, value: portText(port), cache: 'key' })),
  ]
}

function outputFacts(node: TaskNode, nameOf: NameOf): readonly Fact[] {
  return typesOf(node.component.outputDefinitions).flatMap(({ name }) => {
    const origin = groupOutput(node, name)
    return origin === undefined ? [] : [{ subject: `output ${name}`, value: originText(origin, nameOf) }]
  })
}

function groupFacts(node: TaskNode, nameOf: NameOf): readonly Fact[] {
  const condition = conditionText(node, nameOf)
  const items = itemsText(node, nameOf)
  const { parallelismLimit = 0 } = node.spec.iteratorPolicy ?? {}
  return [
    ...(condition === undefined ? [] : [{ subject: 'condition', value: condition }]),
    ...(items === undefined ? [] : [{ subject: 'items', value: items }]),
    ...(parallelismLimit === 0 ? [] : [{ subject: 'parallelism', value: String(parallelismLimit) }]),
  ]
}

function settingFacts(node: TaskNode, nameOf: NameOf): readonly Fact[] {
  const { spec, component, name } = node
  const { enableCache = false, cacheKey } = spec.cachingOptions ?? {}
  const displayName = spec.taskInfo?.name ?? name
  return [
    ...(displayName === name ? [] : [{ subject: 'display name', value: displayName }]),
    ...afterFacts(node, nameOf),
    ...(spec.triggerPolicy?.strategy === 'ALL_UPSTREAM_TASKS_COMPLETED' ? [{ subject: 'runs', value: 'also after failures' }] : []),
    ...(isMadeGroup(node) || enableCache ? [] : [{ subject: 'caching', value: 'off' }]),
    ...(cacheKey === undefined || cacheKey === '' ? [] : [{ subject: 'cache key', value: valueText(cacheKey) }]),
    ...(spec.retryPolicy === undefined ? [] : [{ subject: 'retry', value: retryText(spec.retryPolicy) }]),
    ...(component.taskConfigPassthroughs ?? []).map(({ field, applyToTask = false }) => ({
      subject: `task config ${field}`,
      value: applyToTask ? 'passed on and applied' : 'passed on',
    })),
  ]
}

/** The order that was asked for beyond what data demands. */
function afterFacts({ spec, parent }: TaskNode, nameOf: NameOf): readonly Fact[] {
  const implied = new Set(dependenciesOf({ ...spec, dependentTasks: [] }))
  return (spec.dependentTasks ?? [])
    .filter((name) => !implied.has(name))
    .map((name) => {
      const task = parent?.children.get(name)
      return task === undefined ? name : nameOf(task)
    })
    .map((name) => ({ subject: `after ${name}`, value: 'yes' }))
}

function retryText({ maxRetryCount = 0, backoffDuration = '0s', backoffFactor = 2, backoffMaxDuration = '3600s' }: RetryPolicy): string {
  return `${maxRetryCount} times, after ${backoffDuration}, then times ${backoffFactor}, for ${backoffMaxDuration}`
}

/** The names of the volume claims that a task mounts, which Kubeflow's cache key contains; dynamic ones by where they come from. */
export function claimsOf(node: TaskNode, document: IrDocument, nameOf: NameOf): string {
  const config = own(document.platforms['kubernetes']?.deploymentSpec?.executors, node.executorLabel ?? '')
  const mounts = Array.isArray(config?.['pvcMount']) ? config['pvcMount'] : []
  const names = mounts.map((mount) => {
    const { mountPath: _, subPath: __, ...name } = mount as { readonly mountPath?: unknown; readonly subPath?: unknown }
    return filledText(JSON.stringify(name), node, nameOf)
  })
  return names.toSorted().join(', ')
}
