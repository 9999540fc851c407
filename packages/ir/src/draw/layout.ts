import type { Box, Edge, Layout, Level, Sized } from './level.ts'
import { packed, piecesOf } from './pack.ts'

/** How large things are. */
export interface Measure<Node> {
  /** What an unfolded group holds. */
  readonly levelOf: (node: Node) => Level<Node> | undefined
  /** Of a box without anything inside. */
  readonly sizeOf: (node: Node) => { readonly width: number; readonly height: number }
  /** The frame around what a group holds. */
  readonly frameOf: (node: Node) => { readonly left: number; readonly top: number; readonly bottom: number; readonly narrowest: number }
  readonly gap: { readonly beside: number; readonly below: number }
}

/** Places boxes in ranks, each below those that it has arrows from. */
export type Ranker = <Node extends { readonly id: string }>(
  boxes: readonly Sized<Node>[],
  edges: readonly Edge[],
  gap: Measure<Node>['gap'],
) => Pick<Layout<Node>, 'boxes' | 'wires'>

/** Places the boxes of a level, its groups from the inside out. */
export function layout<Node extends { readonly id: string }>(level: Level<Node>, measure: Measure<Node>, inRanks: Ranker): Layout<Node> {
  const boxes = level.nodes.map((node) => sized(node, measure, inRanks))
  const isLoose = level.edges.length === 0 && boxes.length > 4
  return withExtent(isLoose ? { boxes: inRows(boxes, measure.gap.beside), wires: [] } : inPieces(boxes, level.edges, { measure, inRanks }))
}

/** A picture wider than this is read worse than a higher one. */
const WIDE = 1300

/** In ranks; what would become too wide and does not hang together, in several rows. */
function inPieces<Node extends { readonly id: string }>(
  boxes: readonly Sized<Node>[],
  edges: readonly Edge[],
  { measure, inRanks }: { readonly measure: Measure<Node>; readonly inRanks: Ranker },
): Pick<Layout<Node>, 'boxes' | 'wires'> {
  const whole = withExtent(inRanks(boxes, edges, measure.gap))
  const pieces = whole.width > WIDE ? piecesOf(boxes, edges) : []
  if (pieces.length < 2) return whole
  const placed = pieces.map((piece) => withExtent(inRanks(piece.boxes, piece.edges, measure.gap)))
  const area = placed.reduce((sum, { width, height }) => sum + width * height, 0)
  return packed(placed, Math.max(WIDE, Math.sqrt(area * 1.6)), measure.gap.below)
}

function withExtent<Node>(placed: Pick<Layout<Node>, 'boxes' | 'wires'>): Layout<Node> {
  const width = placed.boxes.reduce((most, box) => Math.max(most, box.x + box.width), 0)
  const height = placed.boxes.reduce((most, box) => Math.max(most, box.y + box.height), 0)
  return { width, height, ...placed }
}

function sized<Node extends { readonly id: string }>(node: Node, measure: Measure<Node>, inRanks: Ranker): Sized<Node> {
  const level = measure.levelOf(node)
  if (level === undefined) return { node, ...measure.sizeOf(node) }
  const inside = layout(level, measure, inRanks)
  const { left, top, bottom, narrowest } = measure.frameOf(node)
  return { node, inside, width: Math.max(inside.width, narrowest) + 2 * left, height: top + inside.height + bottom }
}

/** Boxes without arrows between them, such as the turns of a loop, side by side in a block rather than in one endless row. */
function inRows<Node>(boxes: readonly Sized<Node>[], beside: number): readonly Box<Node>[] {
  const columns = Math.ceil(Math.sqrt(boxes.length * 1.5))
  const width = boxes.reduce((most, box) => Math.max(most, box.width), 0) + beside
  const height = boxes.reduce((most, box) => Math.max(most, box.height), 0) + beside
  return boxes.map((box, index) => ({ ...box, x: (index % columns) * width, y: Math.floor(index / columns) * height }))
}
