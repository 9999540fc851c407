import { DiagnosticError } from '@kfp-ts/diagnostics'
import type { FastifyError } from 'fastify'
import { QueueFull } from '../batching/queue-full.ts'
import { problem } from '../codes.ts'
import type { RequestLimits } from '../settings.ts'
import { RequestError } from './request-error.ts'

// What the HTTP library and its multipart reader refuse by themselves, in our words.
const known: { readonly [code: string]: (limits: RequestLimits, error: FastifyError) => RequestError } = {
  FST_ERR_CTP_BODY_TOO_LARGE: ({ requestBytes }) => new RequestError(413, problem('KF8603', [String(requestBytes)])),
  FST_REQ_FILE_TOO_LARGE: ({ imageBytes }, error) => {
    const file = (error as FastifyError & { readonly part?: { readonly filename?: string } }).part?.filename ?? 'image'
    return new RequestError(413, problem('KF8604', [file, String(imageBytes)]), { file })
  },
  FST_FILES_LIMIT: ({ images }) => new RequestError(413, problem('KF8606', [String(images)])),
  FST_PARTS_LIMIT: ({ images }) => new RequestError(413, problem('KF8606', [String(images)])),
}

/** Any error of a request as the refusal that its client gets; what we did not foresee is our mistake and tells nothing else. */
export function refusalOf(error: unknown, limits: RequestLimits): RequestError {
  if (error instanceof RequestError) return error
  if (error instanceof QueueFull) return new RequestError(503, problem('KF8607', [String(error.limit)]), { retryAfter: 1 })
  const [first] = error instanceof DiagnosticError ? error.diagnostics : []
  if (first?.code === 'KF8608') return new RequestError(503, first, { retryAfter: 1 })
  const { code = '', statusCode = 500, message = '' } = error as Partial<FastifyError>
  const inOurWords = known[code]?.(limits, error as FastifyError)
  if (inOurWords !== undefined) return inOurWords
  if (statusCode >= 400 && statusCode < 500) return new RequestError(statusCode, problem('KF8612', [message.replace(/\.$/, '')]))
  return new RequestError(500, problem('KF8613', []))
}
