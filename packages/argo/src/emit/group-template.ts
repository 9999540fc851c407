import type { TaskNode } from '@kfp-ts/ir'
import { type Carried, textOf } from '../expressions/carried.ts'
import { tag } from '../expressions/expression.ts'
import type { ArgoParameter, ArgoTask, NamelessTemplate } from '../argo-template.ts'
import { whenOf } from './conditions.ts'
import { dependsOn } from './depends.ts'
import { hooksOf, type TaskHooks } from '../platform/argo/hooks.ts'
import { distinctNames, portName } from '../flow/names.ts'
import { awaited, isHollow } from '../flow/hollow.ts'
import { groupOutput, openScope } from '../flow/open-scope.ts'
import { own, ownParameter, type Placed, type Scope } from '../flow/scope.ts'
import { inputNames } from '../flow/task-inputs.ts'
import { inputGiven, isTolerant } from '../flow/task-values.ts'

/** How the tasks of a group become tasks of Argo. */
export interface TaskEmitter {
  /** What Argo calls a task. */
  readonly taskName: (name: string) => string
  readonly templateFor: TemplateFor
  /** Gives the name of a template for a task that never runs. */
  readonly nothing: () => string
  /** What is made for a task; nothing where a problem stands in the way, which is kept. */
  readonly attempt: <Made>(task: TaskNode, make: () => Made) => readonly Made[]
}

/** Makes the template for a task. */
export type TemplateFor = (placed: Placed) => TemplateCall

/** What a task calls, and the parameters that it is to give. */
export interface TemplateCall {
  readonly template: string
  readonly parameters: readonly string[]
  /** What parameters carry that are no inputs of the task. */
  readonly given?: ReadonlyMap<string, Carried>
  /** What runs beside the task, and after it. */
  readonly hooks?: TaskHooks | undefined
}

/** How a group sees its own inputs, and how its outputs are shown to others. */
export interface GroupView {
  readonly group: TaskNode
  readonly turns: number
  readonly input: Scope['input']
  readonly shown: (value: Carried, output: string) => string
}

/** A group of tasks as a DAG template. A failure in it stops nothing but what needs the task. */
export function groupTemplate({ group, turns, input, shown }: GroupView, emitter: TaskEmitter): NamelessTemplate {
  const running = [...group.children.values()].filter((task) => !isHollow(task))
  const taskNames = distinctNames(
    running.map(({ name }) => name),
    emitter.taskName,
  )
  const scope = openScope({ group, turns, input, taskNames })
  const tasks = running.flatMap((task) => emitter.attempt(task, () => argoTask({ scope, task }, emitter.templateFor)))
  const outputs = outputNames(group).flatMap((name) =>
    emitter.attempt(group, () => ({ name: portName(name), valueFrom: { expression: shown(groupOutput(scope, name), name) } })),
  )
  const isTarget = running.some(isTolerant)
  return {
    dag: {
      // Argo takes no group without tasks.
      tasks: running.length === 0 ? [{ name: 'nothing', template: emitter.nothing(), when: 'false' }] : tasks,
      ...(tasks.length > 1 && { failFast: false }),
      // Else only the last tasks would count, and a failure that a task ran after would be forgotten.
      ...(isTarget && { target: [...taskNames.values()].join(' ') }),
    },
    ...(outputs.length > 0 && { outputs: { parameters: outputs } }),
  }
}

/** The names of a group's outputs: parameters and artifacts alike are carried as parameters. */
export function outputNames({ component: { outputDefinitions } }: TaskNode): readonly string[] {
  return [...Object.keys(outputDefinitions?.parameters ?? {}), ...Object.keys(outputDefinitions?.artifacts ?? {})]
}

function argoTask(placed: Placed, templateFor: TemplateFor): ArgoTask {
  const { scope, task } = placed
  const named = (name: string): string => scope.taskNames.get(name) ?? name
  const { template, parameters, given: settings, hooks } = templateFor(placed)
  const depends = dependsOn(awaited(scope.group, task).map(named), { tolerant: isTolerant(task) })
  const when = whenOf(placed)
  const given = new Map(inputNames(task).map((name) => [portName(name), name]))
  const values = parameters.map((name) => {
    const setting = settings?.get(name)
    return setting === undefined ? argument(placed, name, given.get(name)) : { name, value: argumentText(setting) }
  })
  return {
    name: named(task.name),
    template,
    ...(depends !== undefined && { depends }),
    ...(when !== undefined && { when }),
    ...(values.length > 0 && { arguments: { parameters: values } }),
    ...(hooks !== undefined && { hooks: hooksOf(hooks, named(task.name)) }),
  }
}

function argument(placed: Placed, parameter: string, input: string | undefined): ArgoParameter {
  if (input !== undefined) return { name: parameter, value: argumentText(inputGiven(placed, input)) }
  if (parameter === own.place) return { name: parameter, value: placed.task.path.split('/').map(portName).join('.') }
  return { name: parameter, value: tag(ownParameter(parameter)) }
}

/** What is carried, as the value of an argument. */
export function argumentText(value: Carried): string {
  return 'text' in value ? value.text : tag(textOf(value))
}
