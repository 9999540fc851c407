import type { Point } from './level.ts'

/** The `d` of a path that leaves and reaches every point vertically. */
export function curve(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1]
      if (!before) return `M${at(point)}`
      const middle = (before.y + point.y) / 2
      return `C${at({ x: before.x, y: middle })} ${at({ x: point.x, y: middle })} ${at(point)}`
    })
    .join('')
}

/** The `d` of the head of an arrow that comes from above. */
export function arrowHead(tip: Point | undefined): string {
  return tip ? `M${at({ x: tip.x - 4.5, y: tip.y - 7 })}L${at(tip)}L${at({ x: tip.x + 4.5, y: tip.y - 7 })}z` : ''
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}
