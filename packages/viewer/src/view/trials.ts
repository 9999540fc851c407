import type { TaskPath, TaskRecord, TaskState, Value } from '@kfp-ts/runs'
import { leaves } from './task-tree.ts'
import type { TaskNode } from './task-tree.ts'
import { resultsOf, seriesOf, settingsOf } from './trial-values.ts'

/** One loop, its turns side by side. */
export interface Trials {
  readonly loop: TaskRecord
  readonly rows: readonly Trial[]
  /** What differs between the turns from the outside. */
  readonly settings: readonly Column[]
  /** What came out of them. */
  readonly results: readonly Column[]
  /** Numbers that grew while a turn ran: one chart each, one line a turn. */
  readonly series: readonly Series[]
}
export interface Trial {
  readonly turn: string
  readonly state: TaskState
  /** The task to look at: the turn's only one, or the turn. */
  readonly path: TaskPath
  readonly milliseconds?: number
}
export interface Column {
  readonly name: string
  /** One a row. */
  readonly values: readonly (Value | undefined)[]
  /** The row with the best number, where the name tells what is good. */
  readonly best?: number
}
export interface Series {
  readonly name: string
  readonly lines: readonly { readonly turn: string; readonly values: readonly number[] }[]
}

/** The loops of a run as tables of trials; a loop of fewer than two turns is none. */
export function trialsOf(tree: readonly TaskNode[]): readonly Trials[] {
  return tree.flatMap((node) => [...(isTable(node) ? [trials(node)] : []), ...trialsOf(node.children)])
}

function isTable(node: TaskNode): boolean {
  return node.task.kind === 'loop' && node.children.length > 1
}

function trials({ task: loop, children: turns }: TaskNode): Trials {
  const settings = columns(turns.map(settingsOf)).filter((column) => varies(column.values))
  const settingNames = new Set(settings.map((column) => column.name))
  const results = columns(turns.map(resultsOf)).filter((column) => !settingNames.has(column.name))
  return { loop, rows: turns.map(row), settings, results: results.map(withBest), series: series(turns) }
}

function row(turn: TaskNode): Trial {
  const work = leaves(turn)
  const { startedAt, finishedAt } = turn.task
  return {
    turn: turn.turn ?? '',
    state: turn.task.state,
    path: work.length === 1 && work[0] ? work[0].path : turn.task.path,
    ...(startedAt !== undefined && finishedAt !== undefined && { milliseconds: finishedAt - startedAt }),
  }
}

function columns(rows: readonly ReadonlyMap<string, Value>[]): readonly Column[] {
  const names = [...new Set(rows.flatMap((values) => [...values.keys()]))]
  return names.map((name) => ({ name, values: rows.map((values) => values.get(name)) }))
}

function varies(values: readonly (Value | undefined)[]): boolean {
  return new Set(values.map((value) => JSON.stringify(value))).size > 1
}

const lowIsGood = /loss|error|mse|mae|latency|perplexity/i
const highIsGood = /accuracy|auc|f1|precision|recall|score|r2|kappa/i

function withBest(column: Column): Column {
  const numbers = column.values.filter((value) => typeof value === 'number')
  if (numbers.length < 2) return column
  if (lowIsGood.test(column.name)) return { ...column, best: column.values.indexOf(Math.min(...numbers)) }
  return highIsGood.test(column.name) ? { ...column, best: column.values.indexOf(Math.max(...numbers)) } : column
}

function series(turns: readonly TaskNode[]): readonly Series[] {
  const found = turns.map((turn) => ({ turn: turn.turn ?? '', series: seriesOf(turn) }))
  const names = [...new Set(found.flatMap((entry) => [...entry.series.keys()]))]
  return names.map((name) => ({
    name,
    lines: found.flatMap(({ turn, series: byName }) => (byName.has(name) ? [{ turn, values: byName.get(name) ?? [] }] : [])),
  }))
}
