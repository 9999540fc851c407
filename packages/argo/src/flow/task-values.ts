import { ownEntry, type TaskInputArtifact, type TaskInputParameter, type TaskNode } from '@kfp-ts/ir'
import { absent, type Carried, carried, carriedOf, firstCarried, valueOf } from '../expressions/carried.ts'
import { type Expression, member, quoted } from '../expressions/expression.ts'
import { inText } from '../expressions/filled-text.ts'
import { selected } from '../expressions/selected.ts'
import { askedOfJob, filledConstant } from './constants.ts'
import { awaited, isHollow } from './hollow.ts'
import type { Placed, Scope } from './scope.ts'
import { inputType } from './task-inputs.ts'

/** What a task is given for an input: what its call says, else the component's default. */
export function inputGiven(placed: Placed, name: string): Carried {
  const { spec, component } = placed.task
  const artifact = ownEntry(spec.inputs?.artifacts, name)
  if (artifact !== undefined) return artifactGiven(placed, artifact)
  const defaultValue = ownEntry(component.inputDefinitions?.parameters, name)?.defaultValue
  const otherwise = defaultValue === undefined ? absent : carried(defaultValue)
  const reference = ownEntry(spec.inputs?.parameters, name)
  if (reference === undefined) return otherwise
  const given = parameterGiven(placed, name)
  return defaultValue === undefined || reference.taskOutputParameter !== undefined ? given : firstCarried(given, otherwise)
}

/** Whether a task runs however those ended that it waits for. */
export function isTolerant({ spec }: TaskNode): boolean {
  return spec.triggerPolicy?.strategy === 'ALL_UPSTREAM_TASKS_COMPLETED'
}

function parameterGiven(placed: Placed, name: string): Carried {
  const reference = ownEntry(placed.task.spec.inputs?.parameters, name) ?? {}
  const { runtimeValue } = reference
  if (runtimeValue === undefined) return parameterReferred(placed, reference)
  return filledConstant(runtimeValue.constant, (placeholder) => {
    if (placeholder.kind !== 'input parameter') return askedOfJob(placeholder, placed.task.name)
    return placeholder.by === 'runtime' || placeholder.name === name ? undefined : inputAsText(placed, placeholder.name)
  })
}

/** An input's value as it stands in a text; undefined where there is none, and the placeholder for it is nothing but a text. */
export function inputAsText(placed: Placed, name: string): Expression | undefined {
  const value = inputGiven(placed, name)
  return value === absent ? undefined : inText(valueOf(value), inputType(placed.task, name) ?? 'UNKNOWN')
}

/** What a reference to a parameter stands for, in a task or in its platform settings. */
export function parameterReferred({ scope, task }: Placed, reference: Omit<TaskInputParameter, 'runtimeValue'>): Carried {
  const { componentInputParameter, taskOutputParameter, taskFinalStatus, parameterExpressionSelector: selector } = reference
  if (taskFinalStatus !== undefined) return finalStatus(scope, taskFinalStatus.producerTask)
  const found =
    taskOutputParameter === undefined
      ? scope.input(componentInputParameter ?? '')
      : scope.output({ producer: taskOutputParameter.producerTask, output: taskOutputParameter.outputParameterKey, tolerant: isTolerant(task) })
  return selector === undefined ? found : carriedOf(selected(selector, valueOf(found)))
}

/** A list of artifacts, for a single one a list of one. */
function artifactGiven({ scope, task }: Placed, { componentInputArtifact, taskOutputArtifact }: TaskInputArtifact): Carried {
  if (taskOutputArtifact === undefined) return componentInputArtifact === undefined ? absent : scope.input(componentInputArtifact)
  return scope.output({ producer: taskOutputArtifact.producerTask, output: taskOutputArtifact.outputArtifactKey, tolerant: isTolerant(task) })
}

/** How a task ended, as Kubeflow's executors are told; Argo gives no text of the error to other tasks. */
function finalStatus({ group, taskNames }: Scope, producer: string): Carried {
  const task = group.children.get(producer)
  // What nothing runs for ended as what it waited for.
  const ran = task !== undefined && isHollow(task) ? awaited(group, task) : [producer]
  const statuses = ran.map((name) => `${member('tasks', taskNames.get(name) ?? name)}.status`)
  const succeeded = statuses.map((status) => `${status}=='Succeeded'`).join(' && ') || 'true'
  const failed = statuses.map((status) => `${status} in ['Failed','Error']`).join(' || ') || 'false'
  const error = `${failed}?{'code':1,'message':${quoted(`Task "${producer}" failed; the nodes of the workflow say why.`)}}:{}`
  const state = `${succeeded}?'SUCCEEDED':${failed}?'FAILED':'CANCELLED'`
  const fields = [`'state':${state}`, `'error':${error}`, `'pipelineTaskName':${quoted(producer)}`, `'pipelineJobResourceName':workflow.name`]
  return carriedOf(`{${fields.join(',')}}`)
}
