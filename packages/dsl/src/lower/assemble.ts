import type { ComponentSpec, DagOutputs, DagSpec, Path, TaskSpec } from '@kfp-ts/ir'
import { isFile } from '@kfp-ts/component'
import { assembleStep, type FilledStep } from './assemble-step.ts'
import { addComponent, type Assembly, notePlace, startAssembly } from './assembly.ts'
import { inputDefinitions, outputPortDefinitions, portDefinitions, typeDefinitions } from './definitions.ts'
import { type Group, type GroupOutput, groupsInside, type Step } from './group.ts'
import type { Lowered } from './merge.ts'
import type { Plan } from './planning.ts'
import { groupTask } from './task-spec.ts'

interface Assembling {
  readonly steps: ReadonlyMap<Step, FilledStep>
  readonly assembly: Assembly
  readonly tasks: Map<Group, Record<string, TaskSpec>>
  /** Names of the groups' components. */
  readonly components: Map<Group, string>
}

/**
 * Puts the file together: parents before children, in each group first its groups and then its steps, exit tasks last.
 * That is the order in which Python gives suffixes to components of the same name.
 */
export function assemble(plan: Plan, steps: ReadonlyMap<Step, FilledStep>): Lowered {
  const assembling: Assembling = { steps, assembly: startAssembly(), tasks: new Map(), components: new Map() }
  const groups = [plan.root, ...groupsInside(plan.root)]
  for (const group of groups) {
    for (const inner of group.groups) addGroupTask(assembling, inner)
    for (const step of group.steps) addStepTask(assembling, step)
  }
  for (const { exit } of groups) if (exit !== undefined) addStepTask(assembling, exit)
  const { assembly, components } = assembling
  for (const [group, name] of components) assembly.components[name] = { ...assembly.components[name], dag: dagOf(assembling, group) }
  return { assembly, root: rootOf(assembling, plan) }
}

function addGroupTask(assembling: Assembling, group: Group): void {
  const { assembly, components } = assembling
  const inputs = inputDefinitions(group.inputs.values())
  const outputDefinitions = typeDefinitions([...group.outputs].map(([name, { type }]) => [name, type]))
  const component = addComponent(assembly, group.name, {
    ...(inputs && { inputDefinitions: inputs }),
    ...(outputDefinitions && { outputDefinitions }),
  })
  components.set(group, component)
  notePlace(assembly, ['spec', 'components', component], group.position)
  addTask(assembling, group, groupTask(group, component))
}
function addStepTask(assembling: Assembling, step: Step): void {
  const filled = assembling.steps.get(step)
  if (filled !== undefined) addTask(assembling, step, assembleStep(assembling.assembly, filled))
}
function addTask({ assembly, tasks, components }: Assembling, member: Group | Step, task: TaskSpec): void {
  const group = member.group as Group
  const beside = tasks.get(group) ?? {}
  beside[member.name] = task
  tasks.set(group, beside)
  const component = components.get(group)
  const parent: Path = component === undefined ? ['spec', 'root'] : ['spec', 'components', component]
  notePlace(assembly, [...parent, 'dag', 'tasks', member.name], member.kind === 'step' ? member.node.position : member.position)
}

function dagOf({ tasks }: Assembling, group: Group): DagSpec {
  const outputs = outputsOf(group)
  return { tasks: tasks.get(group) ?? {}, ...(outputs && { outputs }) }
}
function rootOf(assembling: Assembling, plan: Plan): ComponentSpec {
  const inputDefinitions = portDefinitions(plan.graph.inputs)
  const outputs = plan.graph.outputPorts
  const outputDefinitions = outputs ? outputPortDefinitions(outputs) : typeDefinitions([...plan.root.outputs].map(([name, { type }]) => [name, type]))
  return { ...(inputDefinitions && { inputDefinitions }), ...(outputDefinitions && { outputDefinitions }), dag: dagOf(assembling, plan.root) }
}

function outputsOf(group: Group): DagOutputs | undefined {
  if (group.outputs.size === 0) return undefined
  const all = [...group.outputs]
  const parameters = all.filter(([, { type }]) => !isFile(type)).map(([name, output]) => [name, parameterOutput(output)] as const)
  const artifacts = all
    .filter(([, { type }]) => isFile(type))
    .map(
      ([name, { from }]) => [name, { artifactSelectors: from.map(({ task, key }) => ({ producerSubtask: task, outputArtifactKey: key })) }] as const,
    )
  return {
    ...(parameters.length > 0 && { parameters: Object.fromEntries(parameters) }),
    ...(artifacts.length > 0 && { artifacts: Object.fromEntries(artifacts) }),
  }
}
function parameterOutput({ from }: GroupOutput): NonNullable<DagOutputs['parameters']>[string] {
  const parameterSelectors = from.map(({ task, key }) => ({ producerSubtask: task, outputParameterKey: key }))
  const [only, ...others] = parameterSelectors
  return only !== undefined && others.length === 0 ? { valueFromParameter: only } : { valueFromOneof: { parameterSelectors } }
}
