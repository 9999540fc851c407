import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { describe } from './describe.ts'
import { carriesInJson } from './json-value.ts'
import type { Shape } from './shape.ts'

interface Kind {
  readonly called: string
  readonly fits: (value: unknown) => boolean
}
const numeric = (pattern: RegExp, value: unknown): boolean => typeof value === 'string' && pattern.test(value)

// Protobuf JSON takes numbers written as strings too.
const kinds: { readonly [kind: string]: Kind } = {
  text: { called: 'text', fits: (value) => typeof value === 'string' },
  flag: { called: 'true or false', fits: (value) => typeof value === 'boolean' },
  number: { called: 'a number', fits: (value) => typeof value === 'number' || numeric(/^-?\d+(\.\d+)?([eE][-+]?\d+)?$/, value) },
  int32: { called: 'a whole number', fits: (value) => Number.isSafeInteger(value) || numeric(/^-?\d{1,10}$/, value) },
  int64: { called: 'a whole number', fits: (value) => Number.isSafeInteger(value) || numeric(/^-?\d{1,19}$/, value) },
  duration: { called: "a duration like '30s'", fits: (value) => numeric(/^-?\d+(\.\d+)?s$/, value) },
}

/** What is wrong with a value that should be a single word or number. */
export function scalarProblem(shape: Shape, value: unknown, where: string): Diagnostic | undefined {
  if (shape.kind === 'word') {
    return shape.values.includes(value as string) ? undefined : problem('KF3013', [where, describe(value), shape.values.join(', ')])
  }
  const kind = kinds[shape.kind]
  if (kind === undefined || !kind.fits(value)) return problem('KF3011', [where, kind?.called ?? shape.kind, describe(value)])
  return carriesInJson(value) ? undefined : problem('KF3006', [where])
}
