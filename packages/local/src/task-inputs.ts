import { ComponentError } from '@kfp-ts/diagnostics'
import {
  convertParameter,
  isAllowed,
  parameterText,
  selectExpression,
  type TaskInputArtifact,
  type TaskInputParameter,
  typeInWords,
  type Value,
  valueInWords,
} from '@kfp-ts/ir'
import type { RunArtifact, Values } from '@kfp-ts/runs'
import { filledValue } from '@kfp-ts/runtime'
import { problem } from './codes.ts'
import type { Parameters } from './coerce-parameters.ts'
import { fillText } from './fill-text.ts'
import { finalStatus } from './final-status.ts'
import { type Job, jobText } from './job.ts'
import type { PlacedTask } from './placed-task.ts'
import type { TaskResult } from './task-result.ts'

/** How the tasks that a task waits for ended, by name. */
export type Upstream = ReadonlyMap<string, TaskResult>

/**
 * The values of a task's inputs: constants, inputs of its group, outputs and final statuses of tasks beside it; then defaults, then declared types.
 * An optional input without a value is left out. Throws a ComponentError: KF5040 for a missing value, KF5041 for one of the wrong type.
 */
export function taskInputs(job: Job, task: PlacedTask, upstream: Upstream): Values {
  const given = Object.entries(task.spec.inputs?.parameters ?? {})
  const known: Record<string, Value> = {}
  for (const [name, source] of given) {
    const { constant } = source.runtimeValue ?? {}
    const value = constant === undefined ? carriedValue(job, { task, upstream }, source) : askedOfJob(job, task, constant)
    if (value !== undefined && value !== null) known[name] = value
  }
  const parameters = { ...known }
  for (const [name, { runtimeValue }] of given) {
    const value = known[name]
    if (runtimeValue !== undefined && value !== undefined) parameters[name] = filledWith(known, value)
  }
  return { parameters: declared(task, parameters), artifacts: inputArtifacts(task, upstream) }
}

/** What a task's references refer to. */
export interface Sources {
  readonly task: PlacedTask
  readonly upstream: Upstream
}

/** The value that a reference stands for; `undefined` when what it comes from left none. */
export function carriedValue(job: Job, { task, upstream }: Sources, source: TaskInputParameter): Value | undefined {
  const value = sourceValue(job, { task, upstream }, source)
  const { parameterExpressionSelector: selector } = source
  return value === undefined || selector === undefined ? value : selectExpression(selector, value)
}

function sourceValue(job: Job, { task, upstream }: Sources, source: TaskInputParameter): Value | undefined {
  const { componentInputParameter, taskOutputParameter, taskFinalStatus } = source
  if (componentInputParameter !== undefined) return task.scope.inputs.parameters[componentInputParameter]
  if (taskOutputParameter !== undefined) {
    return upstream.get(taskOutputParameter.producerTask)?.outputs.parameters[taskOutputParameter.outputParameterKey]
  }
  const producer = taskFinalStatus === undefined ? undefined : upstream.get(taskFinalStatus.producerTask)
  return taskFinalStatus === undefined || producer === undefined ? undefined : finalStatus(job, taskFinalStatus.producerTask, producer)
}

/** What the job and the task know is filled into a constant first: another constant may have a hole for it. */
function askedOfJob(job: Job, { path }: PlacedTask, value: Value): Value {
  return fillText(value, (placeholder) => (placeholder.kind === 'job' ? jobText(job, path, placeholder.field) : undefined))
}

/** Then the values of the task's other inputs: as texts where the launcher does it, in lists and structs as values where `runtime` does. */
function filledWith(known: Parameters, value: Value): Value {
  const filled = fillText(value, (placeholder) => {
    const filling = placeholder.kind === 'input parameter' && placeholder.by === undefined ? known[placeholder.name] : undefined
    return filling === undefined ? undefined : parameterText(filling)
  })
  return filledValue(filled, known) as Value
}

/** Inputs that the component does not declare carry what fills the holes in its texts; they pass as they are. */
function declared(task: PlacedTask, given: Parameters): Parameters {
  const values: Record<string, Value> = { ...given }
  for (const [name, parameter] of Object.entries(task.component.inputDefinitions?.parameters ?? {})) {
    const value = given[name] ?? parameter.defaultValue
    if (value === undefined || value === null) {
      if (parameter.isOptional !== true && !isItem(task, name) && !isPassedOn(task, name))
        throw new ComponentError([problem('KF5040', [task.path, name, reason(task.spec.inputs?.parameters?.[name])])])
      continue
    }
    const converted = convertParameter(parameter.parameterType, value)
    if (converted === undefined || !isAllowed(parameter, converted)) {
      const wanted =
        converted === undefined ? typeInWords(parameter.parameterType) : `one of ${(parameter.literals ?? []).map(valueInWords).join(', ')}`
      throw new ComponentError([problem('KF5041', [task.path, name, wanted, valueInWords(value)])])
    }
    values[name] = converted
  }
  return values
}

function isItem({ spec }: PlacedTask, name: string): boolean {
  return spec.parameterIterator?.itemInput === name || spec.artifactIterator?.itemInput === name
}

/** Groups of the Python SDK require what they only pass on from an optional input of the pipeline: whether it is needed, a task inside says. */
function isPassedOn({ spec, component }: PlacedTask, name: string): boolean {
  const { componentInputParameter, componentInputArtifact } = { ...spec.inputs?.parameters?.[name], ...spec.inputs?.artifacts?.[name] }
  return component.dag !== undefined && name.startsWith('pipelinechannel--') && (componentInputParameter ?? componentInputArtifact) !== undefined
}

function inputArtifacts(task: PlacedTask, upstream: Upstream): Values['artifacts'] {
  const sources = task.spec.inputs?.artifacts ?? {}
  const artifacts: Record<string, readonly RunArtifact[]> = {}
  for (const [name, { componentInputArtifact, taskOutputArtifact }] of Object.entries(sources)) {
    const found =
      componentInputArtifact === undefined
        ? upstream.get(taskOutputArtifact?.producerTask ?? '')?.outputs.artifacts[taskOutputArtifact?.outputArtifactKey ?? '']
        : task.scope.inputs.artifacts[componentInputArtifact]
    if (found !== undefined) artifacts[name] = found
  }
  for (const [name, { isOptional }] of Object.entries(task.component.inputDefinitions?.artifacts ?? {})) {
    if (artifacts[name] === undefined && isOptional !== true && !isItem(task, name) && !isPassedOn(task, name)) {
      throw new ComponentError([problem('KF5040', [task.path, name, reason(sources[name])])])
    }
  }
  return artifacts
}

function reason(source: (TaskInputParameter & TaskInputArtifact) | undefined): string {
  const producer = source?.taskOutputParameter?.producerTask ?? source?.taskOutputArtifact?.producerTask
  if (producer !== undefined) return `task "${producer}" left none`
  const outer = source?.componentInputParameter ?? source?.componentInputArtifact
  return outer === undefined ? 'nothing is given' : `"${outer.replace(/^pipelinechannel--/, '')}" has none`
}
