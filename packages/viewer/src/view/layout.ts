import { type Box as BoxOf, layout as place, type Layout as LayoutOf, type Measure, ranks } from '@kfp-ts/ir/draw'
import type { GraphLevel, GraphNode } from './visible-graph.ts'

export type Box = BoxOf<GraphNode>
export type Layout = LayoutOf<GraphNode>

export const frame = { left: 18, top: 62, bottom: 18, narrowest: 306 } as const
const sizes = { task: { width: 220, height: 58 }, folded: { width: 252, height: 82 } } as const

const measure: Measure<GraphNode> = {
  levelOf: ({ level }) => level,
  sizeOf: ({ inside }) => (inside ? sizes.folded : sizes.task),
  frameOf: () => frame,
  gap: { beside: 26, below: 46 },
}

/** Places the boxes of a level, its groups from the inside out. */
export function layout(level: GraphLevel): Layout {
  return place(level, measure, ranks)
}
