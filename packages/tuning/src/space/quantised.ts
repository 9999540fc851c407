import type { Cell, Dimension, Shape } from './dimension.ts'

/** A scale from [0, 1] to numbers, rising, and back. */
export interface Scale {
  readonly toValue: (fraction: number) => number
  readonly toFraction: (value: number) => number
}

/** The numbers `origin + k * step` from `min` to `max`. */
export interface Grid {
  readonly origin: number
  readonly step: number
  readonly min: number
  readonly max: number
}

/** An ordered dimension of a grid's numbers: each is proposed for the fractions that the scale puts nearest to it. */
export function quantised(shape: Shape, scale: Scale, grid: Grid): Dimension<number> {
  const { origin, step, min, max } = grid
  const onGrid = (value: number): number => tidy(clamp(origin + Math.round((value - origin) / step) * step, min, max))
  const edge = (value: number): number => clamp(scale.toFraction(value), 0, 1)
  return {
    shape,
    size: Number.isFinite(max - min) ? Math.round((max - min) / step) + 1 : Infinity,
    at: (fraction) => onGrid(scale.toValue(fraction)),
    cellOf: (value): Cell | undefined => {
      if (typeof value !== 'number' || value < min || value > max || Math.abs(onGrid(value) - value) > step * 1e-6) return undefined
      return { from: value <= min ? 0 : edge(value - step / 2), to: value >= max ? 1 : edge(value + step / 2) }
    },
  }
}

export function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}

/** Without the last digits that a sum of decimal fractions leaves: 0.30000000000000004 is 0.3. */
export function tidy(value: number): number {
  return Number(value.toPrecision(14))
}
