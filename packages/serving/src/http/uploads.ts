import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { problem } from '../codes.ts'
import type { RequestLimits } from '../settings.ts'
import { RequestError } from './request-error.ts'

/** One image file of a request; a raw body has no name. */
export interface Upload {
  readonly file: string | undefined
  readonly bytes: Uint8Array
}

/** The images of a multipart form or a raw body, in their order; throws a RequestError beyond the limits. */
export async function uploadsOf(request: FastifyRequest, limits: RequestLimits): Promise<readonly Upload[]> {
  const uploads = request.isMultipart() ? await formFiles(request, limits) : rawBody(request)
  if (uploads.length === 0) throw new RequestError(400, problem('KF8605', []))
  const large = uploads.find(({ bytes }) => bytes.length > limits.imageBytes)
  if (large === undefined) return uploads
  const { file = 'image' } = large
  throw new RequestError(413, problem('KF8604', [file, String(limits.imageBytes)]), { file })
}

function rawBody({ body }: FastifyRequest): readonly Upload[] {
  return body instanceof Uint8Array && body.length > 0 ? [{ file: undefined, bytes: body }] : []
}

async function formFiles(request: FastifyRequest, { requestBytes }: RequestLimits): Promise<readonly Upload[]> {
  const uploads: Upload[] = []
  let total = 0
  for await (const part of readable(() => request.files())) {
    const bytes = await part.toBuffer()
    total += bytes.length
    // A client that sends in chunks does not say beforehand how much is coming.
    if (total > requestBytes) throw new RequestError(413, problem('KF8603', [String(requestBytes)]))
    uploads.push({ file: part.filename, bytes })
  }
  return uploads
}

/** A form that breaks off or has no boundary is the client's mistake, but the reader of forms does not say so. */
async function* readable(parts: () => AsyncIterable<MultipartFile>): AsyncGenerator<MultipartFile> {
  try {
    yield* parts()
  } catch (error) {
    if ('statusCode' in (error as object)) throw error
    throw new RequestError(400, problem('KF8612', [(error as Error).message.replace(/\.$/, '')]))
  }
}
