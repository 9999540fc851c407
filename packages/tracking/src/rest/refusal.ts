import { ApiError, type Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'

/** An answer that is not a success. */
export interface Answer {
  readonly status: number
  readonly contentType: string
  readonly text: string
  readonly retryAfterMs?: number | undefined
}

/** A server said no, or nothing. */
export class Refusal extends ApiError {
  /** MLflow's word for it; empty where the answer was not MLflow's. */
  readonly errorCode: string
  /** Whether the same call may succeed later. */
  readonly passing: boolean
  /** Whether the server may have done what was asked all the same. */
  readonly ambiguous: boolean
  readonly retryAfterMs: number | undefined
  constructor(diagnostic: Diagnostic, about: Partial<Pick<Refusal, 'errorCode' | 'passing' | 'ambiguous' | 'retryAfterMs'>> = {}) {
    super([diagnostic])
    this.errorCode = about.errorCode ?? ''
    this.passing = about.passing ?? false
    this.ambiguous = about.ambiguous ?? false
    this.retryAfterMs = about.retryAfterMs
  }
}

/** Whether a server answered with this word of MLflow's. */
export function answered(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Refusal && codes.includes(error.errorCode)
}

/** Whether nobody answered, or too late, or with an error that passes. */
export function isPassing(error: unknown): boolean {
  return error instanceof Refusal && error.passing
}

/** Whether a server is away or lets nobody in: then what was to be sent may be taken later. A call that it understands and refuses stays refused. */
export function mayBeTakenLater(error: unknown): boolean {
  return error instanceof Refusal && (error.passing || error.diagnostics[0]?.code !== 'KF8522')
}

const passingStatuses: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504])

/** What an answer means. MLflow's error code decides; the status only where something before MLflow answered. */
export function refusalOf(uri: string, call: string, answer: Answer): Refusal {
  const { status, text, retryAfterMs } = answer
  const { error_code: errorCode = '', message = '' } = parseError(text)
  if (status === 403 && /invalid host header/i.test(text)) return new Refusal(problem('KF8516', [uri, new URL(uri).host]))
  if (status === 401) return new Refusal(problem('KF8517', [uri]), { errorCode })
  if (/endpoint.*disabled/i.test(text)) return new Refusal(problem('KF8521', [uri, call]))
  if (status === 404 && (errorCode === '' || errorCode === 'ENDPOINT_NOT_FOUND')) {
    return new Refusal(problem('KF8520', [uri, call]), { errorCode: 'ENDPOINT_NOT_FOUND' })
  }
  if (status === 403) return new Refusal(problem('KF8518', [uri, call, sentence(message || text)]), { errorCode })
  const reason = `${errorCode || `status ${status}`}${message || text ? `, ${sentence(message || text)}` : ''}`
  const passing = passingStatuses.has(status)
  return new Refusal(problem('KF8522', [uri, call, reason]), { errorCode, passing, ambiguous: passing && status !== 429, retryAfterMs })
}

/** One short line of what a server wrote; a page is not repeated. */
function sentence(text: string): string {
  if (/<html|<!doctype/i.test(text)) return 'a web page'
  const line = text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '')
  return line.length > 300 ? `${line.slice(0, 300)}...` : line
}

function parseError(text: string): { readonly error_code?: string; readonly message?: string } {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
