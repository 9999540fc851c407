import { ApiError, type Diagnostic } from '@kfp-ts/diagnostics'

/** Why one request failed, before it is known whether it will be tried again. */
export class Failure extends Error {
  /** Whether the same request may succeed a moment later. */
  readonly passing: boolean
  /** The server asked to be left alone for so long, in milliseconds. */
  readonly waitMs: number | undefined
  readonly diagnostic: Diagnostic | undefined
  constructor(message: string, details: { readonly passing: boolean; readonly waitMs?: number | undefined; readonly diagnostic?: Diagnostic }) {
    super(message)
    this.name = 'Failure'
    this.passing = details.passing
    this.waitMs = details.waitMs
    this.diagnostic = details.diagnostic
  }
}

/** A failure that stays: it is said to the caller as it is. */
export const final = (diagnostic: Diagnostic): ApiError => new ApiError([diagnostic])

/** A failure that may pass; `diagnostic` is said when it does not, instead of "given up". */
export const passing = (reason: string, details: { readonly waitMs?: number | undefined; readonly diagnostic?: Diagnostic } = {}): Failure =>
  new Failure(reason, { passing: true, ...details })
