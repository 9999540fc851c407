import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../../codes.ts'
import type { Shape } from '../../space/dimension.ts'
import type { SearchSpace } from '../../space/search-space.ts'

/** A parameter of an Experiment; Katib wants its numbers as texts. */
export interface KatibParameter {
  readonly name: string
  readonly parameterType: 'int' | 'double' | 'discrete' | 'categorical'
  readonly feasibleSpace: {
    readonly min?: string
    readonly max?: string
    readonly step?: string
    readonly list?: readonly string[]
    readonly distribution?: 'uniform' | 'logUniform' | 'normal' | 'logNormal'
  }
}

/** A space as Katib describes one; what it cannot describe goes to `found` (KF8435, KF8436). */
export function katibParameters(space: SearchSpace, found: Diagnostic[]): readonly KatibParameter[] {
  return Object.entries(space).flatMap(([name, { shape, condition }]) => {
    if (condition !== undefined) found.push(problem('KF8435', [name, condition.name]))
    const parameter = parameterOf(name, shape)
    if (parameter === undefined) found.push(problem('KF8436', [name]))
    return parameter === undefined ? [] : [parameter]
  })
}

function parameterOf(name: string, shape: Shape): KatibParameter | undefined {
  if (shape.type === 'choice') return choiceOf(name, shape)
  if (shape.type === 'normal') {
    const { mean, deviation, log, step } = shape
    // Katib takes the mean from the middle of the range and the deviation from a sixth of it.
    const [min, max] = [mean - 3 * deviation, mean + 3 * deviation].map((end) => String(log ? Math.exp(end) : end)) as [string, string]
    const distribution = log ? 'logNormal' : 'normal'
    return { name, parameterType: 'double', feasibleSpace: { min, max, distribution, ...(step !== undefined && { step: String(step) }) } }
  }
  const { type, min, max, log, step } = shape
  const ends = { min: String(min), max: String(max), distribution: log ? 'logUniform' : 'uniform' } as const
  return { name, parameterType: type === 'integer' ? 'int' : 'double', feasibleSpace: { ...ends, ...(step !== undefined && { step: String(step) }) } }
}

function choiceOf(name: string, { values, weights }: Extract<Shape, { readonly type: 'choice' }>): KatibParameter | undefined {
  const kind = values.every((value) => typeof value === 'number')
    ? 'discrete'
    : values.every((value) => typeof value === 'string')
      ? 'categorical'
      : undefined
  if (kind === undefined || (weights !== undefined && new Set(weights).size > 1)) return undefined
  return { name, parameterType: kind, feasibleSpace: { list: values.map(String) } }
}
