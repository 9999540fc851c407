import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'

/** One thing to vary: turns a number of [0, 1) into a value. */
export interface Dimension<Value> {
  readonly at: (fraction: number) => Value
  /** How many different values there are; Infinity for a continuous range. */
  readonly size: number
}

/** What is varied, by name. */
export interface SearchSpace {
  readonly [name: string]: Dimension<unknown>
}

/** One point of a search space: a value for each dimension. */
export type Trial<Space extends SearchSpace> = { readonly [Name in keyof Space]: Space[Name] extends Dimension<infer Value> ? Value : never }

/** The ends of a range, both included for integers, the upper one excluded for doubles; `log` spreads evenly over orders of magnitude. */
export interface Range {
  readonly min: number
  readonly max: number
  readonly log?: boolean
}

/** A range of doubles, proposed with this many significant digits (all of them when left out). */
export interface DoubleRange extends Range {
  readonly digits?: number
}

/**
 * A continuous dimension.
 * @example double({ min: 3e-4, max: 3e-3, log: true, digits: 3 })
 */
export function double({ min, max, log = false, digits }: DoubleRange): Dimension<number> {
  checkRange('double', { min, max, log })
  const value = log ? (fraction: number) => min * (max / min) ** fraction : (fraction: number) => min + (max - min) * fraction
  // Rounding may step over an end by half a digit.
  const rounded = (exact: number): number => (digits === undefined ? exact : clamp(Number(exact.toPrecision(digits)), min, max))
  return { size: Infinity, at: (fraction) => rounded(value(fraction)) }
}

/** A dimension of whole numbers, both ends included. */
export function integer({ min, max, log = false }: Range): Dimension<number> {
  if (Number.isFinite(min) && Number.isFinite(max) && !(Number.isInteger(min) && Number.isInteger(max))) {
    throw new ComponentError([problem('KF8403', [String(min), String(max)])])
  }
  checkRange('integer', { min, max, log })
  const value = log
    ? (fraction: number) => Math.round(min * (max / min) ** fraction)
    : (fraction: number) => min + Math.floor(fraction * (max - min + 1))
  return { size: max - min + 1, at: (fraction) => clamp(value(fraction), min, max) }
}

/** A dimension of a few known values, all equally likely. */
export function choice<const Value>(values: readonly Value[]): Dimension<Value> {
  if (values.length === 0) throw new ComponentError([problem('KF8404', [])])
  return { size: new Set(values).size, at: (fraction) => values[Math.floor(fraction * values.length)] as Value }
}

function checkRange(kind: string, { min, max, log = false }: Range): void {
  if (!(Number.isFinite(min) && Number.isFinite(max) && min < max)) throw new ComponentError([problem('KF8401', [kind, String(min), String(max)])])
  if (log && min <= 0) throw new ComponentError([problem('KF8402', [String(min)])])
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}
