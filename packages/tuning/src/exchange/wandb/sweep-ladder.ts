import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../../codes.ts'
import type { Ladder } from '../../pruning/successive-halving.ts'
import { isMapping } from './sweep-text.ts'

const known = ['type', 'min_iter', 'max_iter', 's', 'eta', 'strict']

/** The ladder of `early_terminate`: `max_iter` with `s` brackets below it, each `eta` times shorter and none shorter than 1, or from `min_iter` upwards. */
export function sweepLadder(rule: unknown, found: Diagnostic[]): { readonly ladder?: Ladder } {
  if (rule === undefined) return {}
  const { type, eta = 3, min_iter: least, max_iter: most, s, ...others } = isMapping(rule) ? rule : {}
  for (const key of Object.keys(others)) if (!known.includes(key)) found.push(problem('KF8429', ['The key "early_terminate"', key]))
  const first = most === undefined ? least : shortest(Number(most), Number(eta), Number(s))
  if (type === 'hyperband' && Number.isInteger(first) && (first as number) >= 1 && Number.isInteger(eta) && (eta as number) >= 2) {
    return { ladder: { first: first as number, reduction: eta as number } }
  }
  found.push(problem('KF8428', ['early_terminate', 'type, min_iter, max_iter, s or eta', JSON.stringify(rule)]))
  return {}
}

function shortest(most: number, eta: number, brackets: number): number {
  let [band, done] = [most, 0]
  while (done < brackets && band / eta >= 1) [band, done] = [band / eta, done + 1]
  return done === 0 ? Number.NaN : Math.floor(band)
}
