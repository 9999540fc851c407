import { randomBytes } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { boto3 } from '../src/python.ts'
import { repository } from '../src/repository.ts'
import { startSeaweedfs } from '../src/seaweedfs.ts'
import { measure, type Took } from './measure.ts'

const sizes = { small: { count: 1000, bytes: 10_000 }, large: { count: 10, bytes: 64_000_000 } } as const

const program = `
import { openStorage } from '@kfp-ts/storage'
const [direction, folder, uri] = process.argv.slice(1)
const storage = openStorage()
await (direction === 'up' ? storage.upload(folder, uri) : storage.download(uri, folder))
storage.close()
`

/** Objects to a real S3 server on this machine and back, ours against Amazon's client for Python: whole processes. */
export async function measureTransfer(scratch: string): Promise<readonly string[]> {
  const server = await startSeaweedfs()
  try {
    const python = join(await boto3(), 'python')
    const keys = {
      AWS_ACCESS_KEY_ID: server.accessKey,
      AWS_SECRET_ACCESS_KEY: server.secretKey,
      AWS_ENDPOINT_URL: server.endpoint,
      AWS_REGION: 'us-east-1',
    }
    Object.assign(process.env, keys)
    const rows: string[] = []
    for (const size of ['small', 'large'] as const) {
      const folder = join(scratch, size)
      await mkdir(folder, { recursive: true })
      const { count, bytes } = sizes[size]
      for (let index = 0; index < count; index += 1) await writeFile(join(folder, `${String(index).padStart(4, '0')}.bin`), randomBytes(bytes))
      for (const direction of ['up', 'down'] as const) rows.push(await row({ direction, size, folder, python, endpoint: server.endpoint }))
      await rm(folder, { recursive: true })
    }
    return ['| objects on SeaweedFS | ours | boto3 | boto3 / ours | in processor time |', '| --- | --- | --- | --- | --- |', ...rows]
  } finally {
    await server.stop()
  }
}

interface Case {
  readonly direction: 'up' | 'down'
  readonly size: 'small' | 'large'
  readonly folder: string
  readonly python: string
  readonly endpoint: string
}

async function row({ direction, size, folder, python, endpoint }: Case): Promise<string> {
  const place = (who: string): string => (direction === 'up' ? folder : `${folder}-${who}`)
  const emptied = (who: string) => async (): Promise<void> => {
    if (direction === 'down') await rm(place(who), { recursive: true, force: true })
    await mkdir(place(who), { recursive: true })
  }
  const ours = ['--input-type=module', '-e', program, direction, place('ours'), `s3://bench/ours-${size}`]
  const peer = [join(repository, 'conformance/python/boto3_transfer.py'), endpoint, direction, size, place('boto3'), 'bench', `boto3-${size}`]
  const ways = {
    ours: { program: process.execPath, args: ours, before: emptied('ours') },
    peer: { program: python, args: peer, before: emptied('boto3') },
  }
  const took = await measure(ways, size === 'small' ? 5 : 3)
  await rm(`${folder}-ours`, { recursive: true, force: true })
  await rm(`${folder}-boto3`, { recursive: true, force: true })
  const { count, bytes } = sizes[size]
  const seconds = (value: number): string => `${value.toFixed(2)} s`
  const spent = ({ wall, cpu }: Took): string => `${seconds(wall)} (${seconds(cpu)} processor)`
  return [
    `| ${direction}: ${count} of ${bytes < 1e6 ? `${bytes / 1e3} KB` : `${bytes / 1e6} MB`}`,
    spent(took.ours),
    spent(took.peer),
    `${(took.peer.wall / took.ours.wall).toFixed(2)}x`,
    `${(took.peer.cpu / took.ours.cpu).toFixed(2)}x |`,
  ].join(' | ')
}
