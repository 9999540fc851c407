import type { ComponentSpec, TaskSpec } from '@kfp-ts/ir'
import type { Arguments } from '../graph.ts'
import type { Lowered } from './merge.ts'
import { uniqueName } from './names.ts'

/**
 * A nested pipeline for one call, without the optional artifacts that the call leaves out and without their uses, which fit optional inputs only:
 * KFP 2.17 cannot hand on that there is none.
 */
export function withoutOmitted(lowered: Lowered, given: Arguments): Lowered {
  const omitted = Object.entries(lowered.root.inputDefinitions?.artifacts ?? {})
    .filter(([name, { isOptional }]) => isOptional === true && given[name] === undefined)
    .map(([name]) => name)
  if (omitted.length === 0) return lowered
  const copy = { root: lowered.root, components: { ...lowered.assembly.components } }
  const root = componentWithout(copy, lowered.root, omitted)
  return { assembly: { ...lowered.assembly, components: copy.components }, root }
}

interface Copy {
  readonly root: ComponentSpec
  readonly components: Record<string, ComponentSpec>
}

function componentWithout(copy: Copy, { inputDefinitions, ...spec }: ComponentSpec, names: readonly string[]): ComponentSpec {
  const left = inputDefinitions && withoutArtifacts(inputDefinitions, names)
  const tasks = Object.entries(spec.dag?.tasks ?? {}).map(([name, task]) => [name, taskWithout(copy, task, names)] as const)
  return { ...spec, ...(left && { inputDefinitions: left }), ...(spec.dag && { dag: { ...spec.dag, tasks: Object.fromEntries(tasks) } }) }
}

function taskWithout(copy: Copy, { inputs, ...task }: TaskSpec, names: readonly string[]): TaskSpec {
  const gone = Object.entries(inputs?.artifacts ?? {}).flatMap(([input, { componentInputArtifact: from }]) =>
    from !== undefined && names.includes(from) ? [input] : [],
  )
  const left = inputs && withoutArtifacts(inputs, gone)
  const called = copy.components[task.componentRef.name]
  const isGroup = gone.length > 0 && called?.dag !== undefined
  const name = isGroup ? addWithout(copy, task.componentRef.name, gone) : task.componentRef.name
  return { ...task, ...(left && { inputs: left }), componentRef: { name } }
}

/** A component that other tasks call too stays as it is for them. */
function addWithout(copy: Copy, name: string, names: readonly string[]): string {
  const { root, components } = copy
  const calls = [root, ...Object.values(components)].flatMap(({ dag }) => Object.values(dag?.tasks ?? {}))
  const isShared = calls.filter(({ componentRef }) => componentRef.name === name).length > 1
  const own = isShared ? uniqueName(name, (taken) => Object.hasOwn(components, taken)) : name
  components[own] = componentWithout(copy, components[name] ?? {}, names)
  return own
}

/** Nothing when nothing is left. */
function withoutArtifacts<T extends { readonly parameters?: object; readonly artifacts?: object }>(of: T, names: readonly string[]): T | undefined {
  const { artifacts = {}, ...rest } = of
  const left = Object.entries(artifacts).filter(([name]) => !names.includes(name))
  if (left.length > 0) return { ...of, artifacts: Object.fromEntries(left) }
  return Object.keys(rest).length > 0 ? (rest as T) : undefined
}
