import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { Dimension } from './dimension.ts'
import { clamp, quantised, type Scale, tidy } from './quantised.ts'

/** The ends of a range, both included where its numbers can be counted; `log` spreads evenly over orders of magnitude. */
export interface Range {
  readonly min: number
  readonly max: number
  readonly log?: boolean
}

/** A range of doubles, proposed with this many significant digits (all of them when left out), or in steps from `min` on. */
export interface DoubleRange extends Range {
  readonly digits?: number
  readonly step?: number
}

/**
 * A continuous dimension, or one in steps. Throws a ComponentError for a range that means nothing (KF8401, KF8402, KF8408).
 * @example double({ min: 3e-4, max: 3e-3, log: true, digits: 3 })
 */
export function double({ min, max, log = false, digits, step }: DoubleRange): Dimension<number> {
  checkRange('double', { min, max, log })
  if (step !== undefined) return stepped({ min, max, log }, step)
  const scale = scaleOf(min, max, log)
  // Rounding may step over an end: to digits by half of one, of doubles by the last bit.
  const rounded = (exact: number): number => clamp(digits === undefined ? exact : Number(exact.toPrecision(digits)), min, max)
  return {
    shape: { type: 'double', min, max, log },
    size: Infinity,
    at: (fraction) => rounded(scale.toValue(fraction)),
    cellOf: (value) => {
      if (typeof value !== 'number' || !(value >= min && value <= max)) return undefined
      const fraction = clamp(scale.toFraction(value), 0, 1)
      return { from: fraction, to: fraction }
    },
  }
}

/**
 * A dimension of whole numbers, both ends included. Throws a ComponentError for a range that means nothing (KF8401, KF8402, KF8403).
 * @example integer({ min: 16, max: 256, log: true })
 */
export function integer({ min, max, log = false }: Range): Dimension<number> {
  if (Number.isFinite(min) && Number.isFinite(max) && !(Number.isInteger(min) && Number.isInteger(max))) {
    throw new ComponentError([problem('KF8403', [String(min), String(max)])])
  }
  checkRange('integer', { min, max, log })
  return quantised({ type: 'integer', min, max, log }, gridScale({ min, max, log }, 1), { origin: min, step: 1, min, max })
}

function stepped({ min, max, log }: Required<Range>, step: number): Dimension<number> {
  if (!(step > 0 && step <= max - min)) throw new ComponentError([problem('KF8408', [String(step), String(min), String(max)])])
  const last = tidy(min + Math.floor((max - min) / step + 1e-9) * step)
  return quantised({ type: 'double', min, max: last, log, step }, gridScale({ min, max: last, log }, step), { origin: min, step, min, max: last })
}

/** On a linear scale each number of a grid has the same room, so the ends reach half a step further. */
function gridScale({ min, max, log }: Required<Range>, step: number): Scale {
  return log ? scaleOf(min, max, true) : scaleOf(min - step / 2, max + step / 2, false)
}

function scaleOf(min: number, max: number, log: boolean): Scale {
  if (!log) return { toValue: (fraction) => min + (max - min) * fraction, toFraction: (value) => (value - min) / (max - min) }
  return {
    toValue: (fraction) => min * (max / min) ** fraction,
    toFraction: (value) => (value > 0 ? Math.log(value / min) / Math.log(max / min) : 0),
  }
}

function checkRange(kind: string, { min, max, log = false }: Range): void {
  if (!(Number.isFinite(min) && Number.isFinite(max) && min < max)) throw new ComponentError([problem('KF8401', [kind, String(min), String(max)])])
  if (log && min <= 0) throw new ComponentError([problem('KF8402', [String(min)])])
}
