import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { ServerRecord } from './server-record.ts'

/** What a server in the background is started with. */
export interface ServerOrder {
  readonly name: string
  /** Absolute. */
  readonly model: string
  readonly version?: string
  readonly host: string
  readonly port: number
  /** Absolute: where records and logs lie. */
  readonly state: string
  readonly log: string
}

/** What the process that starts a server says to it: the model is warm, the port is free, go on. */
export interface ListenMessage {
  readonly kind: 'listen'
}

/** What the server says to the process that starts it. */
export type ServerMessage =
  | { readonly kind: 'prepared' }
  | { readonly kind: 'listening'; readonly record: ServerRecord }
  | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] }
