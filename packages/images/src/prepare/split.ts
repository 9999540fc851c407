import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'

/** The three splits, in the order they are shown in. */
export const splits = ['train', 'validation', 'test'] as const
/** What a photograph is used for. */
export type Split = (typeof splits)[number]

/** The shares of two splits, 0 to 1; the rest is for training. */
export interface Shares {
  readonly validation: number
  readonly test: number
}

/**
 * Which split a photograph belongs to, by the hash of its content alone: a copy of it falls into the same split, and a photograph stays where it
 * is when others come.
 */
export function splitOf(sha256: string, { validation, test }: Shares): Split {
  const position = Number.parseInt(sha256.slice(0, 12), 16) / 16 ** 12
  if (position < test) return 'test'
  return position < test + validation ? 'validation' : 'train'
}

/** Throws a ComponentError (KF8116) unless something is left to train on. */
export function checkShares({ validation, test }: Shares): void {
  const isFine = validation > 0 && test > 0 && validation + test < 1
  if (!isFine) throw new ComponentError([problem('KF8116', [String(validation), String(test)])])
}
