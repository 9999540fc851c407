import { own } from '../document/own.ts'
import { isLoop, type Overview, type PlacedTask } from './overview.ts'
import type { ArtifactSpec, ParameterType, TaskInputParameter } from '../document/pipeline-spec.ts'

/** Knows the declared types of what tasks take. */
export interface SourceTypes {
  /** The type of what an input parameter of a task is given; undefined where the file does not say. */
  readonly parameter: (task: PlacedTask, from: TaskInputParameter) => ParameterType | undefined
  /** Whether an input of a group carries whatever comes: Python declares an item of a loop as a string when it knows no better. */
  readonly isOpen: (component: string, input: string) => boolean
}

/** The declared types behind what the tasks of a document take; each is looked for once. */
export function sourceTypes({ callers }: Overview): SourceTypes {
  const known = new Map<string, boolean>()
  const isOpen = (component: string, input: string): boolean => {
    const key = JSON.stringify([component, input])
    const before = known.get(key)
    if (before !== undefined) return before
    known.set(key, false)
    const result = (callers.get(component) ?? []).some((caller) => givesAnything(caller, input, isOpen))
    known.set(key, result)
    return result
  }
  return { isOpen, parameter: (task, from) => parameterType(task, from, isOpen) }
}

function givesAnything(caller: PlacedTask, input: string, isOpen: SourceTypes['isOpen']): boolean {
  if (isLoop(caller) && (caller.spec.parameterIterator ?? caller.spec.artifactIterator)?.itemInput === input) return true
  const given = own(caller.spec.inputs?.parameters, input)
  if (given?.parameterExpressionSelector !== undefined) return true
  const outer = given?.componentInputParameter
  return outer !== undefined && isOpen(caller.group.name, outer)
}
function parameterType(task: PlacedTask, from: TaskInputParameter, isOpen: SourceTypes['isOpen']): ParameterType | undefined {
  const { componentInputParameter: input, parameterExpressionSelector: selector } = from
  if (selector !== undefined) return undefined
  if (input === undefined) return outputType(task, from)
  const type = own(task.group.spec.inputDefinitions?.parameters, input)?.parameterType
  return type === 'STRING' && isOpen(task.group.name, input) ? undefined : type
}
function outputType({ beside }: PlacedTask, { taskOutputParameter: taken }: TaskInputParameter): ParameterType | undefined {
  if (taken === undefined) return undefined
  return own(beside(taken.producerTask)?.outputDefinitions?.parameters, taken.outputParameterKey)?.parameterType
}

/** What an input artifact of a task is given, as its producer or its group declares it. */
export function artifactSource(task: PlacedTask, input: string): ArtifactSpec | undefined {
  const { componentInputArtifact: from, taskOutputArtifact: taken } = own(task.spec.inputs?.artifacts, input) ?? {}
  if (from !== undefined) return own(task.group.spec.inputDefinitions?.artifacts, from)
  return taken && own(task.beside(taken.producerTask)?.outputDefinitions?.artifacts, taken.outputArtifactKey)
}
