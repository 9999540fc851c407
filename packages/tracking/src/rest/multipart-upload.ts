import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { basename, dirname } from 'node:path'
import { request } from 'undici'
import { problem } from '../codes.ts'
import { listIn, numberIn, objectIn, textIn } from './message-fields.ts'
import { encodedPath, proxy } from './proxied-path.ts'
import { Refusal, refusalOf } from './refusal.ts'
import type { Environment } from './rest-settings.ts'
import type { Message, Transport } from './transport.ts'

/** A file and the path it gets below the server's artifacts. */
export interface Upload {
  readonly target: string
  readonly file: string
}

const mebi = 2 ** 20

/**
 * Uploads a large file in parts, straight to the store behind the server. Gives false where the file is small (below
 * MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE, 500 MiB) or the store behind the server cannot do it.
 */
export async function multipartUpload(transport: Transport, upload: Upload, env: Environment): Promise<boolean> {
  const least = Number(env['MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE'] ?? 500 * mebi)
  const partBytes = Number(env['MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE'] ?? 10 * mebi)
  const { size } = await stat(upload.file)
  if (size < least) return false
  const count = Math.max(1, Math.ceil(size / partBytes))
  const begun = await begin(transport, upload, count)
  if (begun === undefined) return false
  const id = textIn(begun, 'upload_id')
  try {
    const parts: Message[] = []
    for (const part of listIn(begun, 'credentials')) {
      const start = (numberIn(part, 'part_number') - 1) * partBytes
      const range = { start, end: Math.min(size, start + partBytes) - 1 }
      const etag = await transport.persist(() => putPart(transport, part, { file: upload.file, ...range }))
      parts.push({ part_number: numberIn(part, 'part_number'), etag })
    }
    await control(transport, upload, ['complete', { upload_id: id, parts }])
  } catch (error) {
    await control(transport, upload, ['abort', { upload_id: id }]).catch(() => undefined)
    throw error
  }
  return true
}

/** A store that cannot do it answers 501, an old server 404. */
async function begin(transport: Transport, upload: Upload, count: number): Promise<Message | undefined> {
  return control(transport, upload, ['create', { num_parts: count }]).catch((error: unknown) => {
    if (error instanceof Refusal && !error.passing) return undefined
    throw error
  })
}

async function control(transport: Transport, { target }: Upload, [step, message]: readonly [step: string, message: Message]): Promise<Message> {
  const body = JSON.stringify({ path: basename(target), ...message })
  const headers = { 'content-type': 'application/json' }
  const path = `${proxy}/mpu/${step}/${encodedPath(dirname(target))}`
  const answer = await transport.persist(() => transport.transfer({ method: 'POST', path, headers, body }, text))
  return answer.trim() === '' ? {} : (JSON.parse(answer) as Message)
}

/** The address is signed by the store; who we are is none of its business, so our own headers are not sent. */
async function putPart(
  { uri, fileSignal }: Transport,
  part: Message,
  range: { readonly file: string; readonly start: number; readonly end: number },
): Promise<string> {
  const body = createReadStream(range.file, { start: range.start, end: range.end })
  const headers = { ...(objectIn(part, 'headers') as { [name: string]: string }), 'content-length': String(range.end - range.start + 1) }
  const answer = await request(textIn(part, 'url'), { method: 'PUT', headers, body, signal: fileSignal() }).catch((error: Error) => {
    throw new Refusal(problem('KF8514', [new URL(textIn(part, 'url')).origin, error.message]), { passing: true })
  })
  const said = await answer.body.text()
  if (answer.statusCode >= 300) throw refusalOf(uri, 'a part of an upload', { status: answer.statusCode, contentType: '', text: said })
  return String(answer.headers['etag'] ?? '')
}
