import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { Path } from '@kfp-ts/ir'

/** Takes a problem of a document, and where in it the problem is: at a key, or at its value. */
export interface Report {
  (diagnostic: Diagnostic, path: Path, blame?: 'key' | 'value'): void
}

/** Where in a document something stands, and who takes the problems of it. */
export interface Place {
  readonly path: Path
  readonly report: Report
}
