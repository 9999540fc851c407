import { problem } from './codes.ts'
import { type Finding, type Place, shown } from './finding.ts'

/** The most seconds that fit into 32 bits, 68 years. */
export const mostSeconds = 2 ** 31 - 1

/** A whole number within a range (KF1072). */
export function wholeNumber(
  { setting, position }: Place,
  [field, value]: readonly [field: string, value: unknown],
  [least, most]: readonly [number, number],
): Finding {
  if (Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most) return undefined
  return problem('KF1072', [setting, field, shown(value), `${least} to ${most}`], { position })
}
