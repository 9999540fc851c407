import type { Path } from '@kfp-ts/ir'
import type { Base } from './library.ts'

/** Somebody who calls a template or holds values, as messages name it, and where. */
export interface Owner {
  readonly base: Base
  /** `task "train" of "main"`. */
  readonly name: string
  readonly path: Path
}

/** A name at the beginning of a sentence. */
export const begin = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
