import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './free-port.ts'
import { seaweedfs } from './python.ts'

/** A store that speaks S3, as Kubeflow Pipelines brings it, with nothing in it. */
export interface Seaweedfs {
  /** `http://127.0.0.1:port`. */
  readonly endpoint: string
  readonly accessKey: string
  readonly secretKey: string
  /** Who may read and list, and no more. */
  readonly reader: { readonly accessKey: string; readonly secretKey: string }
  readonly stop: () => Promise<void>
}

const accessKey = 'minio'
const secretKey = 'minio123'
const reader = { accessKey: 'reader', secretKey: 'reader123' }

/** Starts SeaweedFS on loopback, in a folder of its own that `stop` removes. A bucket comes to be when something is written to it. */
export async function startSeaweedfs(): Promise<Seaweedfs> {
  const folder = await mkdtemp(join(tmpdir(), 'kfp-ts-seaweedfs-'))
  const identities = [
    { name: 'test', credentials: [{ accessKey, secretKey }], actions: ['Admin', 'Read', 'List', 'Tagging', 'Write'] },
    { name: 'reader', credentials: [reader], actions: ['Read', 'List'] },
  ]
  await writeFile(join(folder, 's3.json'), JSON.stringify({ identities }))
  await mkdir(join(folder, 'data'))
  const ports = await Promise.all(Array.from({ length: 8 }, freePort))
  // Ports that are not named are the usual ones plus 10,000, which a second server would find taken.
  const named = ['master.port', 'master.port.grpc', 'volume.port', 'volume.port.grpc', 'filer.port', 'filer.port.grpc', 's3.port', 's3.port.grpc']
  const place = `-dir=${folder}/data -ip=127.0.0.1 -ip.bind=127.0.0.1`
  const parts = `-filer -s3 -s3.config=${folder}/s3.json -s3.iam=false -s3.port.iceberg=0 -s3.port.lance=0 -master.volumeSizeLimitMB=64 -volume.max=200`
  const args = ['-logtostderr=true', 'server', ...`${place} ${parts}`.split(' '), ...named.map((name, index) => `-${name}=${ports[index]}`)]
  const log = join(folder, 'log.txt')
  // A group of its own: the program starts further ones.
  const child = spawn('sh', ['-c', 'exec "$0" "$@" 2>"$LOG"', join(await seaweedfs(), 'weed'), ...args], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, LOG: log },
  })
  const endpoint = `http://127.0.0.1:${ports[6]}`
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    if (child.exitCode === null && child.pid !== undefined) {
      process.kill(-child.pid, 'SIGKILL')
      await ended
    }
    await removeSockets(ports)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    await ready(`${endpoint}/healthz`, child)
  } catch (error) {
    const text = await readFile(log, 'utf8').catch(() => '')
    await stop()
    throw new Error(`${String(error)}\n${text.slice(-2000)}`, { cause: error })
  }
  return { endpoint, accessKey, secretKey, reader, stop }
}

/** The program puts a socket for each port into /tmp, whatever its folder is, and a killed one leaves them. */
async function removeSockets(ports: readonly number[]): Promise<void> {
  const names = (await readdir('/tmp')).filter((name) => ports.includes(Number(/^seaweedfs-.*-(\d+)\.sock$/.exec(name)?.[1])))
  await Promise.all(names.map(async (name) => rm(join('/tmp', name), { force: true })))
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`SeaweedFS ended with ${child.exitCode}`)
    const isReady = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) return
    await sleep(200)
  }
  throw new Error('SeaweedFS was not ready after 60 s')
}
