import type { TaskPath } from '@kfp-ts/runs'
import type { GraphEdge, GraphLevel, GraphNode } from './visible-graph.ts'

/** Pixels, from the top left corner of the level that holds the thing. */
export interface Point {
  readonly x: number
  readonly y: number
}
export interface Sized {
  readonly node: GraphNode
  readonly width: number
  readonly height: number
  /** What an unfolded group holds; it begins `frame.top` below the top of the box. */
  readonly inside?: Layout
}
export interface Box extends Sized, Point {}
export interface Wire {
  readonly from: TaskPath
  readonly to: TaskPath
  readonly points: readonly Point[]
}
export interface Layout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly wires: readonly Wire[]
}

/** Places boxes in ranks, each below those that it has arrows from. */
export type Ranker = (boxes: readonly Sized[], edges: readonly GraphEdge[]) => Pick<Layout, 'boxes' | 'wires'>

export const frame = { left: 18, top: 62, bottom: 18, narrowest: 306 } as const
export const gap = { beside: 26, below: 46 } as const
const sizes = { task: { width: 220, height: 58 }, folded: { width: 252, height: 82 } } as const

/** Places the boxes of a level, its groups from the inside out. */
export function layout(level: GraphLevel, inRanks: Ranker): Layout {
  const boxes = level.nodes.map((node) => sized(node, inRanks))
  const placed = level.edges.length === 0 && boxes.length > 4 ? { boxes: inRows(boxes), wires: [] } : inRanks(boxes, level.edges)
  const [width, height] = [
    Math.max(0, ...placed.boxes.map((box) => box.x + box.width)),
    Math.max(0, ...placed.boxes.map((box) => box.y + box.height)),
  ]
  return { width, height, ...placed }
}

function sized(node: GraphNode, inRanks: Ranker): Sized {
  if (!node.level) return { node, ...(node.inside ? sizes.folded : sizes.task) }
  const inside = layout(node.level, inRanks)
  const width = Math.max(inside.width, frame.narrowest) + 2 * frame.left
  return { node, inside, width, height: frame.top + inside.height + frame.bottom }
}

/** Boxes without arrows between them, such as the turns of a loop, side by side in a block rather than in one endless row. */
function inRows(boxes: readonly Sized[]): readonly Box[] {
  const columns = Math.ceil(Math.sqrt(boxes.length * 1.5))
  const width = Math.max(...boxes.map((box) => box.width)) + gap.beside
  const height = Math.max(...boxes.map((box) => box.height)) + gap.beside
  return boxes.map((box, index) => ({ ...box, x: (index % columns) * width, y: Math.floor(index / columns) * height }))
}
