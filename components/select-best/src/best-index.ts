import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'

/** What models are chosen by; lists have one entry for each model. */
export interface Contest {
  readonly models: number
  /** A score that is no finite number never wins. */
  readonly scores: readonly number[]
  readonly direction?: 'maximize' | 'minimize'
  /** Of equal scores the lower cost wins; empty if costs do not matter. */
  readonly costs?: readonly number[]
  /** What costs more never wins. */
  readonly mostCost?: number | undefined
  /** How many scores have to be numbers; 1 unless given. */
  readonly minimumSuccessful?: number
}

/** Which model has the best score; of equal ones the cheapest, then the first. Throws a ComponentError (KF8801 to KF8803, KF8853 to KF8855). */
export function bestIndex({ models, scores, direction = 'maximize', costs = [], mostCost = Infinity, minimumSuccessful = 1 }: Contest): number {
  if (models !== scores.length) throw new ComponentError([problem('KF8802', [String(models), String(scores.length)])])
  if (costs.length > 0 && costs.length !== models) throw new ComponentError([problem('KF8853', [String(models), String(costs.length)])])
  if (models === 0) throw new ComponentError([problem('KF8801', [])])
  const successful = [...scores.keys()].filter((index) => Number.isFinite(scores[index]))
  if (successful.length === 0) throw new ComponentError([problem('KF8803', [scores.join(', ')])])
  if (successful.length < minimumSuccessful) {
    throw new ComponentError([problem('KF8854', [String(successful.length), String(models), String(minimumSuccessful)])])
  }
  const cost = (index: number): number => costs[index] ?? 0
  const affordable = successful.filter((index) => cost(index) <= mostCost)
  if (affordable.length === 0) throw new ComponentError([problem('KF8855', [String(mostCost), String(Math.min(...successful.map(cost)))])])
  const sign = direction === 'maximize' ? 1 : -1
  const gain = (index: number): number => sign * (scores[index] as number)
  return affordable.reduce((best, index) => (gain(index) > gain(best) || (gain(index) === gain(best) && cost(index) < cost(best)) ? index : best))
}
