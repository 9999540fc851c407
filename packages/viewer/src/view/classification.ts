import type { RunArtifact, Value } from '@kfp-ts/runs'

export interface ConfusionMatrix {
  readonly classes: readonly string[]
  /** Row: the true class; column: the predicted one. */
  readonly rows: readonly (readonly number[])[]
  /** Share of the diagonal, 0 to 1. */
  readonly accuracy: number
}
export interface RocPoint {
  readonly threshold: number
  readonly falsePositiveRate: number
  readonly recall: number
}
export interface RocCurve {
  /** By rising false positive rate. */
  readonly points: readonly RocPoint[]
  /** Area under the curve by trapezoids, 0 to 1. */
  readonly area: number
}

type Metadata = RunArtifact['metadata']
interface Struct {
  readonly [key: string]: Value
}

/** The matrix that Kubeflow's ClassificationMetrics keep in `confusionMatrix`; `undefined` unless it is square and complete. */
export function confusionMatrix(metadata: Metadata): ConfusionMatrix | undefined {
  const matrix = struct(unwrapped(metadata['confusionMatrix'], 'struct'))
  const classes = list(matrix?.['annotationSpecs'])
    .map((spec) => struct(spec)?.['displayName'])
    .filter((name) => typeof name === 'string')
  const rows = list(matrix?.['rows']).map((row) => list(struct(row)?.['row']).filter((cell) => typeof cell === 'number'))
  const isSquare = classes.length > 0 && rows.length === classes.length && rows.every((row) => row.length === classes.length)
  if (!isSquare) return undefined
  const total = rows.flat().reduce((sum, cell) => sum + cell, 0)
  const right = rows.reduce((sum, row, index) => sum + (row[index] ?? 0), 0)
  return { classes, rows, accuracy: total === 0 ? 0 : right / total }
}

/** The curve that Kubeflow's ClassificationMetrics keep in `confidenceMetrics`; `undefined` with fewer than two whole points. */
export function rocCurve(metadata: Metadata): RocCurve | undefined {
  const points = list(unwrapped(metadata['confidenceMetrics'], 'list'))
    .flatMap(rocPoint)
    .sort((a, b) => a.falsePositiveRate - b.falsePositiveRate || a.recall - b.recall)
  return points.length < 2 ? undefined : { points, area: area(points) }
}

function rocPoint(value: Value): readonly RocPoint[] {
  const { confidenceThreshold: threshold, falsePositiveRate, recall } = struct(value) ?? {}
  const isWhole = typeof threshold === 'number' && typeof falsePositiveRate === 'number' && typeof recall === 'number'
  return isWhole ? [{ threshold, falsePositiveRate, recall }] : []
}

function area(points: readonly RocPoint[]): number {
  const corners = [{ falsePositiveRate: 0, recall: 0 }, ...points, { falsePositiveRate: 1, recall: 1 }]
  return corners.slice(1).reduce((sum, point, index) => {
    const before = corners[index] ?? point
    return sum + ((point.falsePositiveRate - before.falsePositiveRate) * (point.recall + before.recall)) / 2
  }, 0)
}

/** A cluster's metadata store wraps the two forms once more: `{ list: [...] }`, `{ struct: {...} }`. */
function unwrapped(value: Value | undefined, wrapper: 'list' | 'struct'): Value | undefined {
  return struct(value)?.[wrapper] ?? value
}

function struct(value: Value | undefined): Struct | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Struct) : undefined
}

function list(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : []
}
