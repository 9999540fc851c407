import { ComponentError } from '@kfp-ts/diagnostics'
import { selectExpression, type TaskInputArtifact, type TaskInputParameter, type Value } from '@kfp-ts/ir'
import type { RunArtifact, Values } from '@kfp-ts/runs'
import { problem } from './codes.ts'
import type { Parameters } from './coerce-parameters.ts'
import { fillText } from './fill-text.ts'
import { finalStatus } from './final-status.ts'
import { type Job, jobText } from './job.ts'
import { convertParameter, isAllowed, parameterText, typeInWords, valueInWords } from './parameter-value.ts'
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
  const carried: Record<string, Value> = {}
  for (const [name, source] of given) {
    const value = carriedValue(job, { task, upstream }, source)
    if (value !== undefined && value !== null) carried[name] = value
  }
  const parameters = { ...carried }
  for (const [name, { runtimeValue }] of given) {
    if (runtimeValue !== undefined && runtimeValue.constant !== null)
      parameters[name] = constant(job, task, { value: runtimeValue.constant, carried })
  }
  return { parameters: declared(task, parameters), artifacts: inputArtifacts(task, upstream) }
}

interface Sources {
  readonly task: PlacedTask
  readonly upstream: Upstream
}

function carriedValue(job: Job, { task, upstream }: Sources, source: TaskInputParameter): Value | undefined {
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

/** A constant may be text with holes for the task's other inputs and for what the job knows. */
function constant(job: Job, { path }: PlacedTask, { value, carried }: { readonly value: Value; readonly carried: Parameters }): Value {
  return fillText(value, (placeholder) => {
    if (placeholder.kind === 'job') return jobText(job, path, placeholder.field)
    const filling = placeholder.kind === 'input parameter' ? carried[placeholder.name] : undefined
    return filling === undefined ? undefined : parameterText(filling)
  })
}

/** Inputs that the component does not declare carry what fills the holes in its texts; they pass as they are. */
function declared(task: PlacedTask, given: Parameters): Parameters {
  const values: Record<string, Value> = { ...given }
  for (const [name, parameter] of Object.entries(task.component.inputDefinitions?.parameters ?? {})) {
    const value = given[name] ?? parameter.defaultValue
    if (value === undefined || value === null) {
      if (parameter.isOptional !== true && !isItem(task, name))
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
    if (artifacts[name] === undefined && isOptional !== true && !isItem(task, name)) {
      throw new ComponentError([problem('KF5040', [task.path, name, reason(sources[name])])])
    }
  }
  return artifacts
}

function reason(source: (TaskInputParameter & TaskInputArtifact) | undefined): string {
  const producer = source?.taskOutputParameter?.producerTask ?? source?.taskOutputArtifact?.producerTask
  if (producer !== undefined) return `task "${producer}" left none`
  const outer = source?.componentInputParameter ?? source?.componentInputArtifact
  return outer === undefined ? 'nothing is given' : `"${outer}" has none`
}
