import { problem } from './codes.ts'
import { Failure, final, passing } from './failure.ts'

const unknownName = new Set(['ENOTFOUND', 'EAI_NONAME', 'ERR_INVALID_URL'])
const noListener = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'])
const untrusted =
  /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH|EPROTO)|WRONG_VERSION_NUMBER|SSL routines|packet length too long/

const noTls = /WRONG_VERSION_NUMBER|wrong version number|packet length too long/

/** What an error of a socket, of TLS or of the name service means: a problem that stays, or a failure that may pass. */
export function networkFailure(error: unknown, server: string, uri: string): Error {
  const { code, message } = innermost(error)
  if (unknownName.has(code)) return final(problem('KF8907', [server, uri]))
  if (untrusted.test(code) || untrusted.test(message))
    return final(problem('KF8908', [server, noTls.test(`${code} ${message}`) ? 'it does not speak TLS' : code || message]))
  if (noListener.has(code)) return passing(message, { diagnostic: problem('KF8906', [server, uri]) })
  return passing(code === '' || message.includes(code) ? message : `${message} (${code})`)
}

/** What an answer with this status means, if it says no more about itself. */
export function statusFailure(
  status: number,
  words: { readonly server: string; readonly uri: string; readonly retryAfter?: string | undefined },
): Error {
  if (status === 408 || status === 429 || status >= 500) {
    const seconds = Number(words.retryAfter)
    return passing(`${words.server} answers ${status}`, { waitMs: Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined })
  }
  return final(problem('KF8909', [words.server, String(status), words.uri]))
}

/** Whether an error was made by this package already. */
export const isJudged = (error: unknown): boolean => error instanceof Failure || (error instanceof Error && 'diagnostics' in error)

function innermost(error: unknown): { readonly code: string; readonly message: string } {
  const inner = (value: unknown): { code?: unknown; message?: unknown; cause?: unknown; errors?: readonly unknown[] } =>
    typeof value === 'object' && value !== null ? value : {}
  const { code, message, cause, errors } = inner(error)
  if (cause !== undefined && typeof inner(cause).code === 'string') return innermost(cause)
  // Node tries every address of a name and gives all errors as one.
  if (errors?.[0] !== undefined) return innermost(errors[0])
  return { code: typeof code === 'string' ? code : '', message: typeof message === 'string' ? message : String(error) }
}
