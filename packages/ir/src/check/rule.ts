import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { Overview } from './overview.ts'
import type { Path } from '../document/path.ts'

/** A problem and the place of the document it is about. */
export interface Finding {
  readonly path: Path
  readonly diagnostic: Diagnostic
}
/** Judges one thing about a document. */
export interface Rule {
  (overview: Overview): Iterable<Finding>
}

/** How a list of names is shown in a hint. */
export function nameList(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ')
}
