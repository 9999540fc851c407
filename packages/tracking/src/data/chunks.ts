import type { Batch } from './tracking-data.ts'

/** What MLflow takes in one call, and how large a request other servers of its API take (1 MB, with room for the rest of it). */
export const batchLimits = { items: 1000, metrics: 1000, params: 100, tags: 100, bytes: 900_000 } as const

type Item = { readonly kind: 'params' | 'tags'; readonly key: string; readonly value: string; readonly bytes: number }

/** Cuts a batch into as few calls as the limits allow, parameters first as the server would write them; an empty batch gives none. */
export function chunks({ metrics = [], params = {}, tags = {} }: Batch): readonly Batch[] {
  const texts = [...items('params', params), ...items('tags', tags)]
  const ofTexts = slices(texts, batchLimits.params, ({ bytes }) => bytes)
  const ofMetrics = slices(metrics, batchLimits.metrics, (metric) => JSON.stringify(metric).length + 60)
  return [
    ...ofTexts.map((slice): Batch => ({ params: record(slice, 'params'), tags: record(slice, 'tags') })),
    ...ofMetrics.map((slice): Batch => ({ metrics: slice })),
  ]
}

function items(kind: Item['kind'], values: { readonly [key: string]: string }): readonly Item[] {
  return Object.entries(values).map(([key, value]) => ({ kind, key, value, bytes: Buffer.byteLength(JSON.stringify([key, value])) + 20 }))
}

function record(slice: readonly Item[], kind: Item['kind']): { readonly [key: string]: string } {
  return Object.fromEntries(slice.filter((item) => item.kind === kind).map(({ key, value }) => [key, value]))
}

function slices<Value>(values: readonly Value[], count: number, size: (value: Value) => number): readonly (readonly Value[])[] {
  const found: Value[][] = []
  let bytes = 0
  for (const value of values) {
    const more = size(value)
    const last = found.at(-1)
    if (last === undefined || last.length === count || bytes + more > batchLimits.bytes) {
      found.push([value])
      bytes = more
    } else {
      last.push(value)
      bytes += more
    }
  }
  return found
}
