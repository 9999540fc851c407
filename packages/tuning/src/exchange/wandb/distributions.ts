import { choice } from '../../space/choice.ts'
import type { Dimension } from '../../space/dimension.ts'
import { normal } from '../../space/normal.ts'
import { double, integer } from '../../space/ranges.ts'

/** One parameter of a sweep, as it is written. */
export type WandbParameter = Readonly<Record<string, unknown>>

/** How a distribution is read: the keys it needs, those it may have, and what it becomes. */
export interface Distribution {
  readonly needs: readonly string[]
  readonly may: readonly string[]
  readonly dimension: (numbers: Readonly<Record<string, number>>, parameter: WandbParameter) => Dimension<unknown>
}

const ends = ['min', 'max']
const inSteps = (q: number | undefined): { readonly step: number } => ({ step: q ?? 1 })
const at = (numbers: Readonly<Record<string, number>>, name: string, otherwise = 0): number => numbers[name] ?? otherwise

/** A range between two numbers, over orders of magnitude, in steps of `q`. */
function range(
  numbers: Readonly<Record<string, number>>,
  { log = false, quantised = false, exponents = false, inverse = false } = {},
): Dimension<unknown> {
  const [low, high] = [at(numbers, 'min'), at(numbers, 'max')]
  // The logarithm of 1 / x lies between the ends: x between the exponents of their negatives.
  const [from, to] = inverse ? [-high, -low] : [low, high]
  const [min, max] = exponents ? [Math.exp(from), Math.exp(to)] : [low, high]
  if (!quantised) return double({ min, max, log })
  const { step } = inSteps(numbers['q'])
  // Plus zero, so that there is no -0.
  const first = Math.ceil(min / step - 1e-9) * step + 0
  // Multiples of the step between the ends; zero has no logarithm.
  return double({ min: log ? Math.max(step, first) : first, max, log, step })
}

function bell(numbers: Readonly<Record<string, number>>, { log = false, quantised = false } = {}): Dimension<unknown> {
  return normal({ mean: at(numbers, 'mu'), deviation: at(numbers, 'sigma', 1), log, ...(quantised && inSteps(numbers['q'])) })
}

function few(_: unknown, { values, probabilities }: WandbParameter): Dimension<unknown> {
  return choice(values as readonly unknown[], probabilities as readonly number[] | undefined)
}

/** The distributions of Weights & Biases sweeps (docs.wandb.ai, "Sweep configuration options"). */
export const distributions: Readonly<Record<string, Distribution>> = {
  constant: { needs: ['value'], may: [], dimension: (_, { value }) => choice([value]) },
  categorical: { needs: ['values'], may: ['probabilities'], dimension: few },
  categorical_w_probabilities: { needs: ['values', 'probabilities'], may: [], dimension: few },
  int_uniform: { needs: ends, may: [], dimension: (numbers) => integer({ min: at(numbers, 'min'), max: at(numbers, 'max') }) },
  uniform: { needs: ends, may: [], dimension: (numbers) => range(numbers) },
  q_uniform: { needs: ends, may: ['q'], dimension: (numbers) => range(numbers, { quantised: true }) },
  log_uniform: { needs: ends, may: [], dimension: (numbers) => range(numbers, { log: true, exponents: true }) },
  log_uniform_values: { needs: ends, may: [], dimension: (numbers) => range(numbers, { log: true }) },
  q_log_uniform: { needs: ends, may: ['q'], dimension: (numbers) => range(numbers, { log: true, exponents: true, quantised: true }) },
  q_log_uniform_values: { needs: ends, may: ['q'], dimension: (numbers) => range(numbers, { log: true, quantised: true }) },
  inv_log_uniform: { needs: ends, may: [], dimension: (numbers) => range(numbers, { log: true, exponents: true, inverse: true }) },
  inv_log_uniform_values: { needs: ends, may: [], dimension: (numbers) => range(numbers, { log: true }) },
  normal: { needs: [], may: ['mu', 'sigma'], dimension: (numbers) => bell(numbers) },
  q_normal: { needs: [], may: ['mu', 'sigma', 'q'], dimension: (numbers) => bell(numbers, { quantised: true }) },
  log_normal: { needs: [], may: ['mu', 'sigma'], dimension: (numbers) => bell(numbers, { log: true }) },
  q_log_normal: { needs: [], may: ['mu', 'sigma', 'q'], dimension: (numbers) => bell(numbers, { log: true, quantised: true }) },
}

/** The distribution that a parameter names, or the one that its keys mean; ends that are written with a point, as 1.0, are no integers. */
export function distributionOf(parameter: WandbParameter, isWrittenWhole: (key: string) => boolean): string {
  const { distribution, min, max } = parameter
  if (distribution !== undefined) return String(distribution)
  if ('value' in parameter) return 'constant'
  if ('values' in parameter) return 'categorical'
  if (min !== undefined || max !== undefined) return isWrittenWhole('min') && isWrittenWhole('max') ? 'int_uniform' : 'uniform'
  return 'mu' in parameter || 'sigma' in parameter ? 'normal' : 'none'
}
