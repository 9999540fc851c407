import type { Library, Site } from './document/library.ts'
import type { Names, Scope } from './scope/scope.ts'

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

/** What can be referred to with the globals of a workflow and names of one's own. */
export function scopeWith({ globals, isTemplate }: Validation, ...own: readonly Names[]): Scope {
  return { layers: [globals, ...own], isTemplate }
}
