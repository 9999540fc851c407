import { ownEntry, type TaskNode } from '@kfp-ts/ir'
import { absent, type Carried, textOf } from '../expressions/carried.ts'
import { type Expression, member, optionalMember } from '../expressions/expression.ts'
import { isHollow } from './hollow.ts'
import { importedArtifact } from './importer.ts'
import { leafOutput, type Reading } from './leaf-output.ts'
import { portName } from './names.ts'
import type { OutputReference, Scope } from './scope.ts'
import { inputGiven } from './task-values.ts'

/** Opens a group: gives what its tasks see of its inputs and of each other. */
export function openScope(group: Omit<Scope, 'output'>): Scope {
  const scope: Scope = { ...group, output: (reference) => outputOf(scope, reference) }
  return scope
}

/** What an output of a group carries to whoever reads the group: of several sources, the first that has a value. */
export function groupOutput(scope: Scope, output: string): Carried {
  const found = sources(scope.group, output).map((source) => scope.output({ ...source, tolerant: true }))
  const [first = absent] = found
  return found.length < 2 ? first : { expression: `(find([${found.map(textOf).join(',')}],#!='null')??'null')` }
}

function outputOf(scope: Scope, { producer, output, tolerant }: OutputReference): Carried {
  const task = scope.group.children.get(producer)
  if (task === undefined) return absent
  if (task.kind === 'importer') return importedArtifact({ scope, task }, output)
  if (isHollow(task)) return groupOutput(hollowScope(scope, task), output)
  const named = member('tasks', scope.taskNames.get(producer) ?? producer)
  return tolerant ? outputIfAny(task, { named, output }) : sureOutput(task, { output, read: (name) => member(`${named}.outputs.parameters`, name) })
}

function sureOutput(task: TaskNode, reading: Reading): Carried {
  return runsContainer(task) ? leafOutput(task, reading) : { expression: reading.read(portName(reading.output)) }
}

/** Members are optional, since Argo waits for ever for others that are missing, even where they are not asked for. */
function outputIfAny(task: TaskNode, { named, output }: { readonly named: Expression; readonly output: string }): Carried {
  const read = (name: string): Expression => optionalMember(`${named}?.outputs?.parameters`, name)
  const value = textOf(sureOutput(task, { output, read }))
  return { expression: runsContainer(task) ? `(${named}.status=='Succeeded'?${value}:'null')` : `(${value}??'null')` }
}

function runsContainer({ component, kind }: TaskNode): boolean {
  return component.dag === undefined && kind !== 'loop'
}

/** A hollow group as its tasks see it: nothing carries values into it, so they are what its caller gives. */
function hollowScope(scope: Scope, group: TaskNode): Scope {
  return openScope({ group, turns: scope.turns, taskNames: new Map(), input: (name) => inputGiven({ scope, task: group }, name) })
}

interface Source {
  readonly producer: string
  readonly output: string
}

function sources({ component }: TaskNode, output: string): readonly Source[] {
  const { parameters, artifacts } = component.dag?.outputs ?? {}
  const parameter = ownEntry(parameters, output)
  if (parameter === undefined) {
    return (ownEntry(artifacts, output)?.artifactSelectors ?? []).map((selector) => ({
      producer: selector.producerSubtask,
      output: selector.outputArtifactKey,
    }))
  }
  // Protobuf JSON leaves out a list without items.
  const selectors = 'valueFromOneof' in parameter ? (parameter.valueFromOneof.parameterSelectors ?? []) : [parameter.valueFromParameter]
  return selectors.map((selector) => ({ producer: selector.producerSubtask, output: selector.outputParameterKey }))
}
