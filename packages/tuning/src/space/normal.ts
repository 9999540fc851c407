import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { normalCdf, normalQuantile } from '../normal-distribution.ts'
import type { Dimension, Shape } from './dimension.ts'
import { quantised, type Scale } from './quantised.ts'

/** A bell curve; with `log` it is the logarithm (base e) that has this mean and deviation. */
export interface Bell {
  readonly mean: number
  readonly deviation: number
  readonly log?: boolean
  /** Multiples of it only. */
  readonly step?: number
}

/** Fractions nearer to 0 or 1 would be values without bounds. */
const edge = 1e-9

/**
 * A dimension without ends, most likely around its mean. Throws a ComponentError (KF8409) for numbers that mean nothing.
 * @example normal({ mean: 0.1, deviation: 0.02 })
 */
export function normal({ mean, deviation, log = false, step }: Bell): Dimension<number> {
  if (!(Number.isFinite(mean) && Number.isFinite(deviation) && deviation > 0 && (step === undefined || step > 0))) {
    throw new ComponentError([problem('KF8409', [String(mean), String(deviation), String(step ?? 'none')])])
  }
  const shape: Shape = { type: 'normal', mean, deviation, log, ...(step !== undefined && { step }) }
  const scale = bellScale({ mean, deviation, log })
  if (step !== undefined) return quantised(shape, scale, { origin: 0, step, min: log ? 0 : -Infinity, max: Infinity })
  return {
    shape,
    size: Infinity,
    at: scale.toValue,
    cellOf: (value) => {
      if (typeof value !== 'number' || !Number.isFinite(value) || (log && value <= 0)) return undefined
      const fraction = scale.toFraction(value)
      return { from: fraction, to: fraction }
    },
  }
}

function bellScale({ mean, deviation, log }: Required<Omit<Bell, 'step'>>): Scale {
  const linear = (fraction: number): number => mean + deviation * normalQuantile(Math.min(1 - edge, Math.max(edge, fraction)))
  const fractionOf = (value: number): number => normalCdf((value - mean) / deviation)
  if (!log) return { toValue: linear, toFraction: fractionOf }
  return { toValue: (fraction) => Math.exp(linear(fraction)), toFraction: (value) => (value > 0 ? fractionOf(Math.log(value)) : 0) }
}
