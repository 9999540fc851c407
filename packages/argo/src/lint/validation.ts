import type { Path } from '@kfp-ts/ir'
import type { Base, Library, Site } from './library.ts'
import type { Scope } from './scope/scope.ts'

/** What is kept while one workflow is gone through. */
export interface Validation {
  readonly library: Library
  readonly namespace: string
  /** Names that every template can refer to; outputs with a global name are added when a task that makes them has been seen. */
  readonly globals: Set<string>
  /** Templates that have been looked at. */
  readonly seen: Set<string>
  readonly isTemplate: boolean
  /** Goes through a template that somebody calls. */
  readonly visit: (site: Site, validation: Validation) => void
}

/** Somebody who calls a template or holds values, as messages name it, and where. */
export interface Owner {
  readonly base: Base
  /** `task "train" of "main"`. */
  readonly name: string
  readonly path: Path
}

/** What can be referred to with the globals of a workflow and names of one's own. */
export function scopeWith({ globals, isTemplate }: Validation, ...own: readonly ReadonlySet<string>[]): Scope {
  return { layers: [globals, ...own], isTemplate }
}

/** A name at the beginning of a sentence. */
export const begin = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
