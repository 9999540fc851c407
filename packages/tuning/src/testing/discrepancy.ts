/**
 * How unevenly points fill the unit cube: the centred L2 discrepancy (F. J. Hickernell, "A generalized discrepancy and quadrature error bound", 1998,
 * formula 3.9), lower is more even.
 */
export function centredDiscrepancy(points: readonly (readonly number[])[]): number {
  const [count, dimensions] = [points.length, points[0]?.length ?? 0]
  const product = (factor: (dimension: number) => number): number =>
    Array.from({ length: dimensions }, (_, dimension) => factor(dimension)).reduce((all, one) => all * one, 1)
  const away = (point: readonly number[], dimension: number): number => Math.abs((point[dimension] ?? 0) - 0.5)
  const single = points.map((point) => product((k) => 1 + away(point, k) / 2 - away(point, k) ** 2 / 2))
  const pairs = points.flatMap((one) =>
    points.map((other) => product((k) => 1 + (away(one, k) + away(other, k) - Math.abs((one[k] ?? 0) - (other[k] ?? 0))) / 2)),
  )
  return (13 / 12) ** dimensions - (2 / count) * sum(single) + sum(pairs) / count ** 2
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
