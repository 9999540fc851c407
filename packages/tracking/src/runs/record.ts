import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { Batch, Dataset, MetricPoint, RunUpdate } from '../data/tracking-data.ts'
import type { TrackingStore } from '../data/tracking-store.ts'

/** Something to be written to a run; writing it twice is the same as once. */
export type RunRecord =
  | { readonly run: string; readonly batch: Batch }
  | { readonly run: string; readonly datasets: readonly Dataset[] }
  | { readonly run: string; readonly update: RunUpdate }

/** Writes a record to a store. */
export async function applyRecord(store: TrackingStore, record: RunRecord): Promise<void> {
  if ('batch' in record) return store.logBatch(record.run, record.batch)
  if ('datasets' in record) return store.logDatasets(record.run, record.datasets)
  return store.updateRun(record.run, record.update)
}

/** One line of JSON; NaN and the infinities as texts. */
export function lineOf(record: RunRecord): string {
  const text = JSON.stringify(record, (_, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value))
  return `${text}\n`
}

/** Reads lines back. What a killed writer left torn at the end counts as never written. Throws an ApiError (KF8541). */
export function recordsIn(file: string, text: string): readonly RunRecord[] {
  const lines = text.split('\n')
  const whole = lines.slice(0, -1)
  return whole.map((line, index) => {
    try {
      return withNumbers(JSON.parse(line) as RunRecord)
    } catch {
      throw new ApiError([problem('KF8541', [file, String(index + 1)])])
    }
  })
}

function withNumbers(record: RunRecord): RunRecord {
  if (!('batch' in record)) return record
  const metrics = (record.batch.metrics ?? []).map((point: Omit<MetricPoint, 'value'> & { readonly value: number | string }): MetricPoint => ({
    ...point,
    value: Number(point.value),
  }))
  return { ...record, batch: { ...record.batch, metrics } }
}
