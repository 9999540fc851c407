import type { Readable } from 'node:stream'
import type { Checksum } from './checksums/checksum.ts'
import type { Parts } from './transfer/parts.ts'

/** What a store knows of one object. */
export interface ObjectInfo {
  readonly uri: string
  /** Bytes; absent where a web server does not say. */
  readonly size?: number
  /** Changes when the object's content does: an ETag or a generation. */
  readonly version?: string
  readonly modified?: Date
  readonly contentType?: string
  /** What the bytes can be compared with. */
  readonly checksum?: Checksum
}

/** One entry of a list: an object, or (when not listing everything below) a folder, whose URI ends in a slash. */
export interface ListedEntry extends ObjectInfo {
  readonly kind: 'object' | 'folder'
  /** The object's name without what was asked for: `Positive/1.jpg`. */
  readonly name: string
}

/** Where to begin, and which version it has to be. */
export interface OpenRange {
  readonly start: number
  readonly version?: string | undefined
}

/** An object whose bytes from `start` on are coming. */
export interface OpenedObject {
  readonly info: ObjectInfo
  readonly start: number
  readonly body: Readable
}

/** What goes with a new object. */
export interface WriteDetails {
  readonly contentType?: string | undefined
  /** Parts that the server has from an earlier attempt are not sent again. */
  readonly resume?: boolean
  readonly onBytes?: ((bytes: number) => void) | undefined
}

/** One bucket, web server or file system: single requests; going on after a cut is done above it, the same for all. */
export interface Store {
  readonly uriOf: (key: string) => string
  readonly stat: (key: string, signal?: AbortSignal) => Promise<ObjectInfo>
  readonly open: (key: string, range: OpenRange, signal?: AbortSignal) => Promise<OpenedObject>
  /** One page of a list at a time; `after` is what the page before it gave as `next`. */
  readonly page: (prefix: string, query: PageQuery, signal?: AbortSignal) => Promise<Page>
  /** Writes a whole object; tries its own requests again, since only it knows which of them may be repeated. */
  readonly write: (key: string, parts: Parts, details: WriteDetails & { readonly signal?: AbortSignal | undefined }) => Promise<ObjectInfo>
  /** Removes one object; it is no error when it is not there. */
  readonly remove: (key: string, signal?: AbortSignal) => Promise<void>
}

export interface PageQuery {
  /** Everything below, or one level with its folders. */
  readonly depth: 'all' | 'one level'
  readonly after?: string | undefined
}

export interface Page {
  readonly entries: readonly { readonly key: string; readonly kind: 'object' | 'folder'; readonly info: ObjectInfo }[]
  readonly next?: string | undefined
}
