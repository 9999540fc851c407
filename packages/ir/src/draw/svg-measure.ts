import type { Measure } from './layout.ts'
import type { Picture, Shape } from './picture.ts'
import { textWidth } from './text-width.ts'

/** Sizes of a drawing, in pixels. */
export const sizes = { name: 13.5, about: 11.5, icon: 24, margin: 28, title: 46, narrowest: 132, widest: 268, group: 420 } as const

/** How large the boxes of a drawing are: as wide as their words, within limits. */
export const svgMeasure: Measure<Shape> = {
  levelOf: ({ inside }) => (inside === undefined ? undefined : levelOf(inside)),
  sizeOf: (shape) => ({ width: clamp(wordsWidth(shape) + sizes.icon + 34, sizes.narrowest, sizes.widest), height: shape.about === '' ? 44 : 54 }),
  frameOf: (shape) => ({ left: 18, top: shape.about === '' ? 50 : 60, bottom: 18, narrowest: clamp(wordsWidth(shape) + 30, 120, sizes.group) }),
  gap: { beside: 26, below: 40 },
}

/** A picture as the layout takes it. */
export function levelOf({ shapes, arrows }: Picture) {
  return { nodes: shapes, edges: arrows }
}

function wordsWidth({ name, about }: Shape): number {
  return Math.max(nameWidth(name, sizes.name), textWidth(about, sizes.about))
}

/** Of bold words, which are wider. */
export function nameWidth(text: string, size: number): number {
  return textWidth(text, size * 1.08)
}

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)))
}
