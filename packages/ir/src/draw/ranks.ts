import { Graph, layout } from '@dagrejs/dagre'
import type { Ranker } from './layout.ts'
import type { Box, Point } from './level.ts'

/** Dagre's ranks, from top to bottom. */
export const ranks: Ranker = (boxes, edges, gap) => {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'TB', nodesep: gap.beside, ranksep: gap.below, edgesep: 16, rankalign: 'top' })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { node, width, height } of boxes) graph.setNode(node.id, { width, height })
  for (const { from, to } of edges) graph.setEdge(from, to)
  layout(graph)
  const placed = boxes.map((box) => {
    const { x = 0, y = 0 } = graph.node(box.node.id) as Partial<Point>
    return { ...box, x: x - box.width / 2, y: y - box.height / 2 }
  })
  const byId = new Map(placed.map((box) => [box.node.id, box]))
  const wires = edges.flatMap(({ from, to }) => {
    const [start, end] = [byId.get(from), byId.get(to)]
    const { points = [] } = graph.edge(from, to) as { readonly points?: readonly Point[] }
    return start && end ? [{ from, to, points: [bottomOf(start), ...passages(points, placed), topOf(end)] }] : []
  })
  return { boxes: placed, wires }
}

/**
 * Where an arrow passes between the boxes of a rank: straight down, past the tallest of them. Of dagre's points every second one lies in a rank,
 * the others between two.
 */
function passages(points: readonly Point[], boxes: readonly Box<unknown>[]): readonly Point[] {
  const inRank = points.slice(1, -1).filter((_, index) => index % 2 === 1)
  return inRank.flatMap(({ x, y }) => {
    const height = Math.max(0, ...boxes.filter((box) => Math.abs(box.y - y) < 1).map((box) => box.height))
    return [
      { x, y },
      { x, y: y + height },
    ]
  })
}

function bottomOf(box: Box<unknown>): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height }
}

function topOf(box: Box<unknown>): Point {
  return { x: box.x + box.width / 2, y: box.y }
}
