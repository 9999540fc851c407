import type { TaskRecord } from '@kfp-ts/runs'
import { leaves } from './task-tree.ts'
import type { TaskNode } from './task-tree.ts'

/** One row of the timeline; `start` and `length` are milliseconds from the run's first moment. */
export interface TimelineRow {
  readonly task: TaskRecord
  readonly label: string
  /** Nesting, 0 at the top. */
  readonly depth: number
  /** Absent on a task that has not started. */
  readonly bar?: { readonly start: number; readonly length: number }
}

/** The rows of a timeline in the order of the tree; a turn that holds one task is one row. */
export function timelineRows(tree: readonly TaskNode[], span: { readonly from: number; readonly to: number }): readonly TimelineRow[] {
  const rows = (nodes: readonly TaskNode[], depth: number): readonly TimelineRow[] =>
    nodes.flatMap((node) => {
      const [shown, label] = merged(node)
      const bar = barOf(shown, span)
      return [{ task: shown.task, label, depth, ...(bar && { bar }) }, ...rows(shown.children, depth + 1)]
    })
  return rows(tree, 0)
}

function merged(node: TaskNode): readonly [TaskNode, string] {
  const only = node.children.length === 1 ? node.children[0] : undefined
  if (node.turn === undefined) return [node, node.task.displayName]
  return only && only.children.length === 0 ? [only, `${node.turn} · ${only.task.displayName}`] : [node, `turn ${node.turn}`]
}

function barOf(node: TaskNode, span: { readonly from: number; readonly to: number }): TimelineRow['bar'] {
  const work = [node.task, ...leaves(node)].filter((task) => task.startedAt !== undefined)
  if (work.length === 0) return undefined
  const start = Math.min(...work.map((task) => task.startedAt ?? span.from))
  const end = Math.max(...work.map((task) => task.finishedAt ?? span.to))
  return { start: start - span.from, length: Math.max(0, end - start) }
}
