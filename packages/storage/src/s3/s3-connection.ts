import { Agent as PlainAgent, type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import { text } from 'node:stream/consumers'
import type { Client } from 'minio'
import { networkFailure } from '../network-failure.ts'
import { s3Failure } from './s3-failure.ts'
import { amazon, type S3Settings, serverOf } from './s3-settings.ts'

/** One request to a bucket. */
export interface S3Call {
  readonly action: 'read' | 'write' | 'list' | 'remove'
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  readonly bucket: string
  readonly key?: string
  readonly query?: string
  readonly headers?: { readonly [name: string]: string }
  readonly payload?: Buffer | string
  /** For messages. */
  readonly uri: string
}

export interface S3Connection {
  readonly settings: S3Settings
  /** One attempt; throws a problem that stays, or a failure that may pass. */
  readonly request: (call: S3Call, signal?: AbortSignal) => Promise<IncomingMessage>
  /** The same for a short answer. */
  readonly requestText: (call: S3Call, signal?: AbortSignal) => Promise<{ readonly text: string; readonly response: IncomingMessage }>
  readonly close: () => void
}

/** What an answer said about itself; npm minio does not pass it on when it fails. */
export interface Seen {
  status?: number
  retryAfter?: string | undefined
  code?: string
}

/** Buckets of one server by the same credentials: npm minio signs and knows S3's errors; sockets, time limits and further attempts are ours. */
export function connectS3(settings: S3Settings, idleMs: number): S3Connection {
  const agent = agentOf(settings)
  const regions = new Map<string, string>()
  let machine: Promise<object> | undefined

  const once = async (call: S3Call, signal?: AbortSignal): Promise<IncomingMessage> => {
    signal?.throwIfAborted()
    const seen: Seen = {}
    const client = await clientFor(settings, { agent, idleMs, signal, seen }, () => (machine ??= roleOfMachine()))
    try {
      return await client.makeRequestAsync(
        optionsOf(call),
        call.payload ?? '',
        [200, 204, 206],
        regions.get(call.bucket) ?? settings.region ?? 'us-east-1',
      )
    } catch (error) {
      signal?.throwIfAborted()
      throw s3Failure(error, { call, settings, seen })
    }
  }

  const request = async (call: S3Call, signal?: AbortSignal): Promise<IncomingMessage> => {
    try {
      return await once(call, signal)
    } catch (error) {
      const region = otherRegion(error)
      if (region === undefined || regions.get(call.bucket) === region) throw error
      regions.set(call.bucket, region)
      return once(call, signal)
    }
  }

  return {
    settings,
    request,
    requestText: async (call, signal) => {
      const response = await request(call, signal)
      return { response, text: await textOfAnswer(response, { server: serverOf(settings), uri: call.uri, signal }) }
    },
    close: () => agent.destroy(),
  }
}

type Options = ConstructorParameters<typeof Client>[0]

/** A client for one request, since it holds its signal. */
async function clientFor(settings: S3Settings, wire: Wire, role: () => Promise<object>): Promise<Client> {
  const { host, port, secure, pathStyle, credentials } = settings
  // Only here, since it takes a tenth of a second to load.
  const { Client } = await import('#minio')
  return new Client({
    endPoint: host,
    ...(port !== undefined && { port }),
    useSSL: secure,
    pathStyle,
    ...(typeof credentials === 'object' && keysOf(credentials)),
    ...(credentials === 'of the machine' && { credentialsProvider: (await role()) as NonNullable<Options['credentialsProvider']> }),
    transport: transport(settings, wire) as NonNullable<Options['transport']>,
    retryOptions: { disableRetry: true },
  })
}

async function textOfAnswer(
  response: IncomingMessage,
  { server, uri, signal }: { readonly server: string; readonly uri: string; readonly signal: AbortSignal | undefined },
): Promise<string> {
  try {
    return await text(response)
  } catch (error) {
    signal?.throwIfAborted()
    throw networkFailure(error, server, uri)
  }
}

function optionsOf({ method, bucket, key, query, headers }: S3Call): Parameters<Client['makeRequestAsync']>[0] {
  return { method, bucketName: bucket, ...(key !== undefined && { objectName: key }), ...(query !== undefined && { query }), headers: { ...headers } }
}

const keysOf = ({ accessKey, secretKey, sessionToken }: Exclude<S3Settings['credentials'], string | undefined>) => ({
  accessKey,
  secretKey,
  ...(sessionToken !== undefined && { sessionToken }),
})

async function roleOfMachine(): Promise<object> {
  const { IamAwsProvider } = await import('#minio')
  return new IamAwsProvider({})
}

function agentOf({ secure, trust }: S3Settings): PlainAgent {
  const common = { keepAlive: true, maxSockets: 64, scheduling: 'lifo' } as const
  if (!secure) return new PlainAgent(common)
  if (trust === 'anyone') return new SecureAgent({ ...common, rejectUnauthorized: false })
  return new SecureAgent({ ...common, ...(trust !== undefined && { ca: trust.authorities }) })
}

interface Wire {
  readonly agent: PlainAgent
  readonly idleMs: number
  readonly signal: AbortSignal | undefined
  readonly seen: Seen
}

/** What npm minio sends requests with; it takes no signal and no time limit itself. */
function transport({ secure }: S3Settings, { agent, idleMs, signal, seen }: Wire): object {
  const send = secure ? secureRequest : plainRequest
  return {
    request: (options: RequestOptions, onResponse: (response: IncomingMessage) => void) => {
      const request = send({ ...options, agent, timeout: idleMs, ...(signal && { signal }) }, (response) => {
        seen.status = response.statusCode ?? 0
        seen.retryAfter = response.headers['retry-after']
        // Without this the connection of an answer that npm minio does not read is never used again.
        if (seen.status === 408 || seen.status === 429 || seen.status === 499 || seen.status >= 500) response.resume()
        onResponse(response)
      })
      request.on('timeout', () => request.destroy(new Error(`nothing came for ${idleMs / 1000} s`)))
      return request
    },
  }
}

/** Amazon tells which region a bucket is in when it was asked in another one. */
function otherRegion(error: unknown): string | undefined {
  const region = error instanceof Error && 'region' in error ? error.region : undefined
  return typeof region === 'string' && /^[a-z0-9-]+$/.test(region) ? region : undefined
}

export const isAmazon = ({ host }: S3Settings): boolean => host === amazon || host.endsWith('.amazonaws.com')
