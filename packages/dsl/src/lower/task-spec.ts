import type { TaskInputArtifact, TaskInputParameter, TaskSpec } from '@kfp-ts/ir'
import type { TaskOptionsData } from '../graph.ts'
import type { Group } from './group.ts'
import { durationOf } from './quantities.ts'
import type { StepInputs } from './step-inputs.ts'

type Inputs = Pick<StepInputs, 'parameters' | 'artifacts'>

/** The task of a step. */
export function stepTask(inputs: StepInputs, component: string): TaskSpec {
  const { step, platformUses } = inputs
  const { options } = step.node
  const producers = [...producersOf(inputs), ...platformUses.flatMap(producer), ...step.after, ...(step.exitOf ? [step.exitOf.name] : [])]
  const runsAnyway = step.exitOf !== undefined || options.ignoreUpstreamFailure === true
  return {
    taskInfo: { name: options.displayName ?? step.name },
    componentRef: { name: component },
    cachingOptions: cachingOptions(options.cache),
    ...taskInputs(inputs),
    ...dependentTasks(producers),
    ...(runsAnyway && { triggerPolicy: { strategy: 'ALL_UPSTREAM_TASKS_COMPLETED' } }),
    ...retryPolicy(options.retry),
  }
}

/** The task of a group. */
export function groupTask(group: Group, component: string): TaskSpec {
  const inputs = groupInputs(group)
  const limit = group.loop?.parallelism
  return {
    taskInfo: { name: shownName(group) },
    componentRef: { name: component },
    ...taskInputs(inputs),
    ...dependentTasks([...producersOf(inputs), ...group.after]),
    ...(group.condition !== undefined && { triggerPolicy: { condition: group.condition } }),
    ...iterator(group),
    ...(limit !== undefined && { iteratorPolicy: { parallelismLimit: limit } }),
  }
}
/** KFP 2.17 looks for what a loop has gathered under the name that is shown (kubeflow/pipelines#13239). */
function shownName({ name, displayName = name, turns, outputs }: Group): string {
  return turns !== undefined && outputs.size > 0 ? name : displayName
}
function groupInputs(group: Group): Inputs {
  const inputs: Inputs = { parameters: {}, artifacts: {} }
  for (const { name, from } of group.inputs.values()) {
    if (from?.kind === 'parameter') inputs.parameters[name] = from.spec
    if (from?.kind === 'artifact') inputs.artifacts[name] = from.spec
  }
  return inputs
}
function iterator({ turns, inputs }: Group): Partial<TaskSpec> {
  if (turns === undefined) return {}
  const { item: itemInput, items } = turns
  if ('raw' in items) return { parameterIterator: { itemInput, items: { raw: items.raw } } }
  const from = [...inputs.values()].find(({ name }) => name === items.input)?.from
  return from?.kind === 'artifact'
    ? { artifactIterator: { itemInput, items: { inputArtifact: items.input } } }
    : { parameterIterator: { itemInput, items: { inputParameter: items.input } } }
}

function taskInputs({ parameters, artifacts }: Inputs): Pick<TaskSpec, 'inputs'> {
  const inputs = {
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(Object.keys(artifacts).length > 0 && { artifacts }),
  }
  return Object.keys(inputs).length > 0 ? { inputs } : {}
}
function dependentTasks(producers: readonly string[]): Pick<TaskSpec, 'dependentTasks'> {
  const names = [...new Set(producers)].toSorted((one, other) => (one < other ? -1 : 1))
  return names.length > 0 ? { dependentTasks: names } : {}
}
function producersOf({ parameters, artifacts }: Inputs): readonly string[] {
  return [...Object.values(parameters), ...Object.values(artifacts)].flatMap(producer)
}
function producer(input: TaskInputParameter & TaskInputArtifact): readonly string[] {
  const from = input.taskOutputParameter ?? input.taskOutputArtifact ?? input.taskFinalStatus
  return from === undefined ? [] : [from.producerTask]
}

function cachingOptions(cache: TaskOptionsData['cache'] = true): NonNullable<TaskSpec['cachingOptions']> {
  if (cache === false) return {}
  return { enableCache: true, ...(cache !== true && { cacheKey: cache.key }) }
}
/** What is left out gets the values that the Python SDK writes. */
function retryPolicy(retry: TaskOptionsData['retry']): Pick<TaskSpec, 'retryPolicy'> {
  if (retry === undefined || retry.times === 0) return {}
  return {
    retryPolicy: {
      maxRetryCount: retry.times,
      backoffDuration: durationOf(retry.delay ?? '0s'),
      backoffFactor: retry.factor ?? 2,
      backoffMaxDuration: durationOf(retry.maxDuration ?? '1h'),
    },
  }
}
