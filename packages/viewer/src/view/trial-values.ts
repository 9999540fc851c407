import type { RunArtifact, TaskRecord, Value } from '@kfp-ts/runs'
import { leaves } from './task-tree.ts'
import type { TaskNode } from './task-tree.ts'

/** What a turn was given: its loop item and its tasks' parameters, structs taken apart by field. */
export function settingsOf(turn: TaskNode): ReadonlyMap<string, Value> {
  const given = [turn.task, ...leaves(turn)].flatMap((task) => Object.entries(task.inputs?.parameters ?? {}))
  return new Map(given.flatMap(([name, value]) => fields(plainName(name), value)))
}

/** What a turn made: its tasks' scalar outputs and the numbers of their metrics. */
export function resultsOf(turn: TaskNode): ReadonlyMap<string, Value> {
  return new Map(
    leaves(turn)
      .flatMap((task) => [...metrics(task), ...Object.entries(task.outputs?.parameters ?? {})])
      .filter(isScalar),
  )
}

/** The number lists in a turn's metrics, by name: either lists of numbers, or one list of records (`history: [{ epoch, loss }]`). */
export function seriesOf(turn: TaskNode): ReadonlyMap<string, readonly number[]> {
  return new Map(
    leaves(turn)
      .flatMap(metrics)
      .flatMap(([name, value]) => numberLists(name, value)),
  )
}

function metrics(task: TaskRecord): readonly (readonly [string, Value])[] {
  const artifacts: readonly RunArtifact[] = Object.values(task.outputs?.artifacts ?? {}).flat()
  return artifacts.filter((artifact) => artifact.schemaTitle === 'system.Metrics').flatMap((artifact) => Object.entries(artifact.metadata))
}

function numberLists(name: string, value: Value): readonly (readonly [string, readonly number[]])[] {
  if (!Array.isArray(value) || value.length < 2) return []
  const entries = value as readonly Value[]
  if (entries.every((entry) => typeof entry === 'number')) return [[name, entries]]
  const first = entries[0]
  if (!entries.every(isStruct) || !isStruct(first)) return []
  const keys = Object.keys(first).filter((key) => !/^(epoch|step)$/i.test(key))
  return keys
    .map((key) => [key, entries.map((entry) => entry[key]).filter((cell) => typeof cell === 'number')] as const)
    .filter(([, numbers]) => numbers.length === entries.length)
}

function fields(name: string, value: Value): readonly (readonly [string, Value])[] {
  return isStruct(value) ? Object.entries(value).filter(isScalar) : isScalar([name, value]) ? [[name, value]] : []
}

/** The compiler's name of a value that crosses groups, without its wrapping. */
function plainName(name: string): string {
  return name.replace(/^pipelinechannel--/, '').replace(/-loop-item$/, '')
}

function isStruct(value: Value | undefined): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isScalar([, value]: readonly [string, Value]): boolean {
  return value !== null && typeof value !== 'object'
}
