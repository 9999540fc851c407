import { ApiError, type Diagnostic } from '@kfp-ts/diagnostics'

/** What a refusal is about, and when to come back (seconds). */
export interface RefusalDetails {
  readonly file?: string | undefined
  readonly retryAfter?: number
}

/** A request that is refused: with this HTTP status, and a problem that says why and what to do. */
export class RequestError extends ApiError {
  readonly status: number
  readonly details: RefusalDetails
  constructor(status: number, diagnostic: Diagnostic, details: RefusalDetails = {}) {
    super([diagnostic])
    this.status = status
    this.details = details
  }
}
