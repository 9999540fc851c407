import { text } from 'node:stream/consumers'
import { request } from 'undici'
import { writeStream } from '../data/write-stream.ts'
import { objectIn, textIn } from './message-fields.ts'
import { encodedPath, proxy } from './proxied-path.ts'
import { Refusal } from './refusal.ts'
import type { Message, Transport } from './transport.ts'

/** Fetches files straight from the store behind the server, where the server offers addresses for that; else gives false and stops asking. */
export function presignedDownloads(transport: Transport): (path: string, file: string) => Promise<boolean> {
  let offered = true
  return async (path, file) => {
    const signed = offered ? await ask(transport, path) : undefined
    if (signed === undefined) {
      offered = false
      return false
    }
    // The store may have a name that only the server knows; then the server fetches the file after all.
    return fetchSigned(signed, file, transport.fileSignal()).catch(() => false)
  }
}

async function ask(transport: Transport, path: string): Promise<Message | undefined> {
  const answer = transport.transfer({ method: 'GET', path: `${proxy}/presigned/${encodedPath(path)}` }, text)
  return answer.then(
    (body) => JSON.parse(body) as Message,
    (error: unknown) => {
      if (error instanceof Refusal) return undefined
      throw error
    },
  )
}

async function fetchSigned(signed: Message, file: string, signal: AbortSignal): Promise<boolean> {
  const headers = objectIn(signed, 'headers') as { [name: string]: string }
  const { statusCode, body } = await request(textIn(signed, 'url'), { headers, signal })
  if (statusCode !== 200) {
    await body.dump()
    return false
  }
  await writeStream(body, file)
  return true
}
