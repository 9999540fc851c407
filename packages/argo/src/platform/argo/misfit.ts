import type { Path } from '@kfp-ts/ir'

/** A value of a task's settings for Argo that cannot be what it is. */
export interface Misfit {
  readonly path: Path
  /** What authors call it where that is not the last name of its path. */
  readonly called?: string
  readonly found: unknown
  /** What it should be; continues `name is`. */
  readonly form: string
}
