import { withoutImplied } from '@kfp-ts/ir/draw'
import type { TaskPath, TaskRecord } from '@kfp-ts/runs'
import { leaves } from './task-tree.ts'
import type { TaskNode } from './task-tree.ts'
import { tally } from './tally.ts'
import type { Tally } from './tally.ts'

/** A box of the drawn graph. */
export interface GraphNode {
  /** Unique in the drawing. */
  readonly id: TaskPath
  /** What the box shows and selects: for a turn that holds one task, that task. */
  readonly task: TaskRecord
  /** Where the box stands for a turn: its index, and the item of the loop in words. */
  readonly turn?: string
  readonly item?: string
  /** States of the tasks inside; absent on a task that holds nothing. */
  readonly inside?: Tally
  /** The boxes inside, while unfolded. */
  readonly level?: GraphLevel
  /** Turns of an unfolded loop that are not drawn. */
  readonly hiddenTurns?: number
}
export interface GraphLevel {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}
export interface GraphEdge {
  readonly from: TaskPath
  readonly to: TaskPath
}

/** A loop draws this many turns, and besides them those that failed. */
const drawnTurns = 8

/** What is drawn of a tree of tasks while the groups in `open` are unfolded. */
export function visibleGraph(tree: readonly TaskNode[], open: ReadonlySet<TaskPath>): GraphLevel {
  return { nodes: tree.map((node) => graphNode(node, open)), edges: levelEdges(tree) }
}

function graphNode(node: TaskNode, open: ReadonlySet<TaskPath>): GraphNode {
  const { task, children } = node
  const turn = node.turn === undefined ? {} : { turn: node.turn, item: task.displayName }
  const only = children[0]
  if (node.turn !== undefined && only && children.length === 1) return { ...graphNode(only, open), ...turn, id: task.path }
  if (children.length === 0) return { id: task.path, task, ...turn }
  const box = { id: task.path, task, ...turn, inside: tally(leaves(node)) }
  if (!open.has(task.path)) return box
  const drawn = task.kind === 'loop' ? children.filter(isDrawn) : children
  return { ...box, level: visibleGraph(drawn, open), hiddenTurns: children.length - drawn.length }
}

function isDrawn(node: TaskNode, index: number): boolean {
  return node.turn === undefined || index < drawnTurns || node.task.state === 'failed'
}

function levelEdges(siblings: readonly TaskNode[]): readonly GraphEdge[] {
  const names = new Set(siblings.map((node) => node.task.path))
  const edges = siblings.flatMap((node) =>
    sources(node)
      .map((path) => representative(path, names))
      .filter((from) => from !== undefined && from !== node.task.path)
      .map((from) => ({ from: from as TaskPath, to: node.task.path })),
  )
  // The drawing stays readable, the task's panel still lists everything.
  return withoutImplied(unique(edges))
}

/** What a task and all tasks inside it wait for. */
function sources(node: TaskNode): readonly TaskPath[] {
  return [...node.task.after, ...node.children.flatMap(sources)]
}

function representative(path: TaskPath, names: ReadonlySet<TaskPath>): TaskPath | undefined {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) if (names.has(at)) return at
  return undefined
}

function unique(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  return [...new Map(edges.map((edge) => [`${edge.from}\n${edge.to}`, edge])).values()]
}
