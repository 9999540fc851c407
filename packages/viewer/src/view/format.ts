import type { Value } from '@kfp-ts/runs'

/** A length of time in words: `420 ms`, `12.3 s`, `3 min 20 s`, `2 h 5 min`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 3600) return twoUnits([Math.floor(seconds / 60), 'min'], [seconds % 60, 's'])
  const minutes = Math.round(seconds / 60)
  return twoUnits([Math.floor(minutes / 60), 'h'], [minutes % 60, 'min'])
}

function twoUnits(large: readonly [number, string], small: readonly [number, string]): string {
  return [large, small]
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ')
}

/** A size in bytes in words: `812 bytes`, `64 KB`, `1.5 MB` (1 KB is 1024 bytes). */
export function bytes(count: number): string {
  if (count < 1024) return `${count} bytes`
  if (count < 1024 ** 2) return `${trim(count / 1024)} KB`
  return `${trim(count / 1024 ** 2)} MB`
}

function trim(value: number): string {
  return value >= 10 ? String(Math.round(value)) : String(Number(value.toFixed(1)))
}

/** A number with at most four significant digits after the point, never rounding a whole number. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  if (Number.isInteger(value)) return Math.abs(value) < 1e15 ? value.toLocaleString('en-US') : value.toExponential(4)
  const size = Math.abs(value)
  if (size >= 1e6 || size < 1e-4)
    return value
      .toExponential(3)
      .replace(/\.?0+e/, 'e')
      .replace('e+', 'e')
  return size >= 1000 ? value.toLocaleString('en-US', { maximumFractionDigits: 1 }) : String(Number(value.toPrecision(4)))
}

/** A value on one line: text as it is, whole numbers digit by digit, for they may be ports and seeds, others by `number`, the rest as JSON. */
export function oneLine(value: Value): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' && !Number.isSafeInteger(value) ? number(value) : JSON.stringify(value)
}

/** `1 task`, `3 tasks`. */
export function count(many: number, noun: string): string {
  return `${number(many)} ${noun}${many === 1 ? '' : 's'}`
}
