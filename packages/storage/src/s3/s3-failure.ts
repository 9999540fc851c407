import { problem } from '../codes.ts'
import { final, passing } from '../failure.ts'
import { networkFailure, statusFailure } from '../network-failure.ts'
import type { S3Call, Seen } from './s3-connection.ts'
import { identityOf, type S3Settings, serverOf } from './s3-settings.ts'

const refusals = new Set([
  'AccessDenied',
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
  'ExpiredToken',
  'InvalidToken',
  'AllAccessDisabled',
  'AccountProblem',
  'RequestTimeTooSkewed',
])
const missing = new Set(['NoSuchKey', 'NotFound', 'NoSuchVersion', 'MethodNotAllowed'])
const moments = new Set([
  'SlowDown',
  'InternalError',
  'ServiceUnavailable',
  'RequestTimeout',
  'Throttling',
  'RequestLimitExceeded',
  'TooManyRequests',
])

export interface S3Context {
  readonly call: S3Call
  readonly settings: S3Settings
  readonly seen: Seen
}

/** What an error of npm minio means. */
export function s3Failure(error: unknown, { call, settings, seen }: S3Context): Error {
  const server = serverOf(settings)
  const { uri, bucket, action } = call
  const code = codeOf(error)
  if (seen.status === undefined) return networkFailure(error, server, uri)
  const { status } = seen
  const region = regionIn(error)
  if (region !== undefined && status < 500) return Object.assign(final(problem('KF8909', [server, `${status} (region ${region})`, uri])), { region })
  if (code === 'NoSuchBucket') return final(problem('KF8903', [bucket, server]))
  // Somebody else finished the upload, or sent another part under the same number.
  if (code === 'NoSuchUpload' || code === 'InvalidPart') return new NoSuchUpload(uri)
  if (status === 403 || status === 401 || refusals.has(code)) {
    return final(problem('KF8904', [action, uri, identityOf(settings), code === '' ? String(status) : code]))
  }
  if (status === 412 || code === 'PreconditionFailed') return final(problem('KF8910', [uri]))
  if (status === 404 && (missing.has(code) || code === '')) return final(problem('KF8905', [uri]))
  if (moments.has(code)) return passing(`${server} answers ${code}`)
  const said = code === '' ? String(status) : `${status} ${code}`
  return status < 500 && status !== 429 && status !== 408
    ? final(problem('KF8909', [server, said, uri]))
    : statusFailure(status, { server, uri, retryAfter: seen.retryAfter })
}

/** The parts of this upload are not there (any more): it was completed, ended, or never began. */
export class NoSuchUpload extends Error {
  constructor(uri: string) {
    super(`The upload of ${uri} is not known to the server.`)
    this.name = 'NoSuchUpload'
  }
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}

/** Only where the region is what is wrong; other errors may name one too. */
function regionIn(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const known = 'region' in error ? error.region : 'amzBucketRegion' in error ? error.amzBucketRegion : undefined
  const elsewhere = ['AuthorizationHeaderMalformed', 'PermanentRedirect', 'MovedPermanently', 'IllegalLocationConstraintException', ''].includes(
    codeOf(error),
  )
  return elsewhere && typeof known === 'string' && known !== '' ? known : undefined
}
