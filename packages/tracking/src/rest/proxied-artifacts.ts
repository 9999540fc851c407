import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { checkArtifactPath } from '../data/artifact-path.ts'
import type { ArtifactStore } from '../data/tracking-store.ts'
import { writeStream } from '../data/write-stream.ts'
import { listIn, numberIn, textIn } from './message-fields.ts'
import { multipartUpload } from './multipart-upload.ts'
import { presignedDownloads } from './presigned-download.ts'
import { encodedPath, proxiedPath, proxy } from './proxied-path.ts'
import { answered } from './refusal.ts'
import type { Environment } from './rest-settings.ts'
import type { Message, Transport } from './transport.ts'

/** Artifacts that the tracking server keeps itself or fetches for its clients; every other place goes to `elsewhere`. */
export function proxiedArtifacts(transport: Transport, elsewhere: ArtifactStore, env: Environment): ArtifactStore {
  const presigned = presignedDownloads(transport)
  const pathOf = (uri: string, path: string): string | undefined => {
    const root = proxiedPath(transport.uri, uri)
    if (path !== '') checkArtifactPath(path)
    return root === undefined ? undefined : [root, path].filter(Boolean).join('/')
  }
  return {
    list: async (uri, folder = '') => {
      const path = pathOf(uri, folder)
      if (path === undefined) return elsewhere.list(uri, folder)
      const answer = await getJson(transport, `${proxy}/artifacts?${new URLSearchParams({ path }).toString()}`)
      return listIn(answer, 'files').map((file) => ({
        path: textIn(file, 'path'),
        isFolder: file['is_dir'] === true,
        bytes: numberIn(file, 'file_size'),
      }))
    },
    upload: async (uri, path, file) => {
      const target = pathOf(uri, path)
      if (target === undefined) return elsewhere.upload(uri, path, file)
      if (!(await multipartUpload(transport, { target, file }, env))) await put(transport, target, file)
    },
    download: async (uri, path, file) => {
      const source = pathOf(uri, path)
      if (source === undefined) return elsewhere.download(uri, path, file)
      if (await presigned(source, file)) return
      await transport
        .persist(() => transport.transfer({ method: 'GET', path: `${proxy}/artifacts/${encodedPath(source)}` }, (body) => writeStream(body, file)))
        .catch((error: unknown) => {
          throw answered(error, 'RESOURCE_DOES_NOT_EXIST', 'NOT_FOUND', 'ENDPOINT_NOT_FOUND') ? new ApiError([problem('KF8538', [path])]) : error
        })
    },
  }
}

/** The file is read anew in every try; the server answers with nothing. */
function put(transport: Transport, target: string, file: string): Promise<void> {
  return transport.persist(async () => {
    const { size } = await stat(file)
    const headers = { 'content-type': typeOf(file), 'content-length': String(size) }
    const body = createReadStream(file)
    try {
      await transport.transfer({ method: 'PUT', path: `${proxy}/artifacts/${encodedPath(target)}`, headers, body }, text)
    } finally {
      body.destroy()
    }
  })
}

async function getJson(transport: Transport, path: string): Promise<Message> {
  return transport.persist(() => transport.transfer({ method: 'GET', path }, async (body) => JSON.parse(await text(body)) as Message))
}

function typeOf(file: string): string {
  const types: readonly (readonly [RegExp, string])[] = [
    [/\.json$/, 'application/json'],
    [/\.(ya?ml|txt|md)$|MLmodel$/, 'text/plain'],
    [/\.html$/, 'text/html'],
    [/\.png$/, 'image/png'],
  ]
  return types.find(([pattern]) => pattern.test(file))?.[1] ?? 'application/octet-stream'
}
