import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage, type Storage, type StorageOptions } from '@kfp-ts/storage'
import { type FaultyProxy, startFaultyProxy } from './faulty-proxy.ts'
import { type Seaweedfs, startSeaweedfs } from './seaweedfs.ts'

export const mebi = 1 << 20

/** 17 MiB and 7 bytes: three parts, the last of which is short. */
export const big: Buffer = randomBytes(17 * mebi + 7)

/** A real server with `big` at s3://data/big, and storages that reach it. */
export interface OnS3 {
  readonly server: Seaweedfs
  readonly proxy: FaultyProxy
  /** An empty folder but for `big`. */
  readonly folder: string
  /** Through the proxy. */
  readonly storage: Storage
  /** Past the proxy. */
  readonly direct: Storage
  readonly open: (endpoint: string, options?: StorageOptions) => Storage
  /** The first line that a failing call says, with the servers' names in place of their ports. */
  readonly refusal: (work: Promise<unknown>) => Promise<string>
  readonly stop: () => Promise<void>
}

export async function startOnS3(): Promise<OnS3> {
  const folder = await mkdtemp(join(tmpdir(), 'kfp-ts-storage-'))
  const server = await startSeaweedfs()
  const proxy = await startFaultyProxy(server.endpoint)
  const opened: Storage[] = []
  const open: OnS3['open'] = (endpoint, { env = {}, ...options } = {}) => {
    const keys = { AWS_ACCESS_KEY_ID: server.accessKey, AWS_SECRET_ACCESS_KEY: server.secretKey }
    const all = { ...keys, AWS_ENDPOINT_URL: endpoint, AWS_REGION: 'us-east-1', HOME: folder, ...env }
    const made = openStorage({ env: all, retry: { baseMs: 20 }, ...options })
    opened.push(made)
    return made
  }
  const direct = open(server.endpoint)
  await writeFile(join(folder, 'big'), big)
  await direct.upload(join(folder, 'big'), 's3://data/big')
  return {
    server,
    proxy,
    folder,
    storage: open(proxy.endpoint),
    direct,
    open,
    refusal: async (work) => {
      const message = await work.then(
        () => 'nothing was refused',
        (error: Error) => error.message.split('\n')[0] ?? '',
      )
      return message.replaceAll(proxy.endpoint, 'http://proxy').replaceAll(server.endpoint, 'http://server')
    },
    stop: async () => {
      for (const made of opened) made.close()
      await proxy.stop()
      await server.stop()
      await rm(folder, { recursive: true })
    },
  }
}

export async function gathered<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}
