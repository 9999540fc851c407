/** A tick of a time axis. */
export interface Tick {
  readonly milliseconds: number
  readonly label: string
}

const seconds = [
  0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400,
]

/** Round moments from 0 to `length` (milliseconds), about `wanted` of them. */
export function ticks(length: number, wanted: number): readonly Tick[] {
  const step = 1000 * (seconds.find((candidate) => candidate * 1000 * wanted >= length) ?? 86_400 * Math.ceil(length / 1000 / 86_400 / wanted))
  const many = Math.floor(length / step) + 1
  return Array.from({ length: many }, (_, index) => ({ milliseconds: index * step, label: label(index * step, step) }))
}

function label(at: number, step: number): string {
  if (at === 0) return '0'
  if (step < 1000) return step < 10 ? `${Math.round(at)} ms` : `${Number((at / 1000).toFixed(2))} s`
  if (step < 60_000) return at < 60_000 ? `${at / 1000} s` : clock(at)
  return step < 3_600_000 ? `${at / 60_000} min` : `${at / 3_600_000} h`
}

function clock(at: number): string {
  return `${Math.floor(at / 60_000)}:${String(Math.round((at % 60_000) / 1000)).padStart(2, '0')}`
}
