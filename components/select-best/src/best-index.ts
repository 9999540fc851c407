import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'

/** Which of some models has the highest score; of equal ones the first. A score that is no number never wins. Throws a ComponentError. */
export function bestIndex(models: number, scores: readonly number[]): number {
  if (models !== scores.length) throw new ComponentError([problem('KF8802', [String(models), String(scores.length)])])
  if (models === 0) throw new ComponentError([problem('KF8801', [])])
  const numbers = scores.filter((score) => !Number.isNaN(score))
  if (numbers.length === 0) throw new ComponentError([problem('KF8803', [scores.join(', ')])])
  return scores.indexOf(Math.max(...numbers))
}
