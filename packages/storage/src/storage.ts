import type { Readable } from 'node:stream'
import type { RetryPolicy } from './retry.ts'
import type { Providers } from './settings/providers.ts'
import type { SecretSource } from './settings/secret.ts'
import type { ListedEntry, ObjectInfo } from './store.ts'
import type { Source } from './transfer/parts.ts'

/** What every call takes. */
export interface CallOptions {
  readonly signal?: AbortSignal
}
/** How much of a transfer is done; `total` is absent until it is known. */
export interface Progress {
  readonly bytes: number
  readonly total?: number
  readonly files: number
}
/** How an object is read. */
export interface ReadOptions extends CallOptions {
  /** At most so many bytes (KF8918). */
  readonly limit?: number
}
/** How far a list goes. */
export interface ListOptions extends CallOptions {
  /** Everything below (the default), or one level with its folders. */
  readonly depth?: 'all' | 'one level'
}
/** What goes with a new object. */
export interface WriteOptions extends CallOptions {
  readonly contentType?: string
}
/** How files are brought or put up. */
export interface TransferOptions extends CallOptions {
  /** Files at a time; 16 unless said otherwise. */
  readonly width?: number
  readonly onProgress?: (progress: Progress) => void
}
/** How files are brought. */
export interface DownloadOptions extends TransferOptions {
  /** At most so many bytes in all (KF8918). */
  readonly limit?: number
}

/** What was transferred: one file, or the files of a folder in the order of their names. */
export interface Transferred {
  readonly kind: 'file' | 'folder'
  readonly bytes: number
  readonly files: readonly ObjectInfo[]
}

/** Objects by URI: `file:`, `s3:`, `minio:`, `gs:`, and `http(s):` for reading. Every failure is an ApiError with a code of KF89. */
export interface Storage {
  /** Opens one object; its bytes go on after a cut, and are compared with its checksum at the end. */
  readonly read: (uri: string, options?: ReadOptions) => Promise<{ readonly info: ObjectInfo; readonly stream: Readable }>
  /** All bytes of one object. */
  readonly bytes: (uri: string, options?: ReadOptions) => Promise<Buffer>
  /** Writes one object: bytes, text, or a stream of any length, in parts where it is long. Nobody sees half of it. */
  readonly write: (uri: string, source: Source, options?: WriteOptions) => Promise<ObjectInfo>
  /** What lies below a folder, page by page. */
  readonly list: (uri: string, options?: ListOptions) => AsyncIterable<ListedEntry>
  readonly stat: (uri: string, options?: CallOptions) => Promise<ObjectInfo>
  /** Whether there is an object; a missing bucket is an error all the same. */
  readonly exists: (uri: string, options?: CallOptions) => Promise<boolean>
  /** Removes one object, if it is there. */
  readonly remove: (uri: string, options?: CallOptions) => Promise<void>
  /** Brings an object to a file, or what lies below it to a folder. A file that was cut off is gone on with. */
  readonly download: (uri: string, path: string, options?: DownloadOptions) => Promise<Transferred>
  /** Puts a file, or a folder with all its files, there. Parts that the store has of an earlier attempt are not sent again. */
  readonly upload: (path: string, uri: string, options?: TransferOptions & WriteOptions) => Promise<Transferred>
  /** Ends connections that wait for the next request. */
  readonly close: () => void
}

/** How a storage finds its way; everything has a default. */
export interface StorageOptions {
  /** Environment variables; those of the process unless said otherwise. */
  readonly env?: { readonly [name: string]: string | undefined }
  /** `providers` of KFP's ConfigMap `kfp-launcher`, parsed; unless said otherwise the JSON in KFP_TS_PROVIDERS. */
  readonly providers?: Providers
  /** Where secrets of providers come from; unless said otherwise folders in KFP_TS_SECRETS, as Kubernetes mounts them. */
  readonly secret?: SecretSource
  readonly retry?: Partial<RetryPolicy>
  /** Milliseconds in which something has to come or go; 30,000 unless said otherwise. */
  readonly idleMs?: number
}
