import { type ChildProcess, spawn } from 'node:child_process'
import { access, mkdir, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type CommandOptions, type Ended, output, run } from './command.ts'
import { type BaseImage, nodeBase } from './docker-bases.ts'
import { dockerPath } from './docker-programs.ts'
import { cacheFolder } from './repository.ts'

/** A Docker engine of a test's own; containers have the network `none` or `host`. */
export interface Docker {
  /** Path of the engine's socket. */
  readonly socket: string
  /** What makes clients find it: `DOCKER_HOST`, and a PATH on which a docker client is. */
  readonly env: NodeJS.ProcessEnv
  /** `node:22-bookworm-slim`, imported. */
  readonly baseImage: string
  /** Runs a docker command to its end, whatever that is. */
  readonly docker: (args: readonly string[], options?: CommandOptions) => Promise<Ended>
  /** Adds a root file system under its name. */
  readonly add: (base: BaseImage) => Promise<void>
  /** Ends the engine with its containers, and removes its images. */
  readonly stop: () => Promise<void>
}

/** Starts a private Docker engine that has the base image and nothing else; only root can. */
export async function startDocker(): Promise<Docker> {
  const path = await dockerPath()
  const base = await nodeBase()
  // Sockets have short paths, images need room: two places.
  const runtime = await mkdtemp(join(tmpdir(), 'kfp-ts-docker-'))
  await mkdir(cacheFolder, { recursive: true })
  const data = await mkdtemp(join(cacheFolder, 'docker-data-'))
  const socket = join(runtime, 'docker.sock')
  const env = { PATH: path, DOCKER_HOST: `unix://${socket}` }
  const stopEngine = await startEngine({ runtime, data, socket, path })
  const docker = (args: readonly string[], options: CommandOptions = {}): Promise<Ended> =>
    run('docker', args, { ...options, env: { ...env, ...options.env } })
  const add = async ({ name, archive }: BaseImage): Promise<void> => void (await output('docker', ['import', archive, name], { env }))
  const stop = async (): Promise<void> => {
    await stopEngine()
    await unmountBelow([runtime, data])
    await Promise.all([runtime, data].map((folder) => rm(folder, { recursive: true, force: true })))
  }
  try {
    await add(base)
  } catch (error) {
    await stop()
    throw error
  }
  return { socket, env, baseImage: base.name, docker, add, stop }
}

/** The engine leaves the network of the host mounted once a container had it. */
async function unmountBelow(folders: readonly string[]): Promise<void> {
  const mounted = (await readFile('/proc/self/mounts', 'utf8')).split('\n').flatMap((line) => line.split(' ')[1] ?? [])
  const ours = mounted.filter((place) => folders.some((folder) => place.startsWith(`${folder}/`)))
  for (const place of ours.toReversed()) await run('umount', [place])
}

interface Places {
  readonly runtime: string
  readonly data: string
  readonly socket: string
  readonly path: string
}

async function startEngine({ runtime, data, socket, path }: Places): Promise<() => Promise<void>> {
  const log = join(runtime, 'log')
  const file = await open(log, 'w')
  const folders = [`--data-root=${data}`, `--exec-root=${join(runtime, 'exec')}`, `--pidfile=${join(runtime, 'pid')}`, `--host=unix://${socket}`]
  const network = ['--bridge=none', '--iptables=false', '--ip-forward=false', '--ip-masq=false']
  const child = spawn('dockerd', [...folders, ...network], {
    detached: true,
    stdio: ['ignore', file.fd, file.fd],
    env: { ...process.env, PATH: path },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()))
  const kill = (): void => endGroup(child)
  process.once('exit', kill)
  await file.close()
  if (!(await answers(socket, ended))) {
    kill()
    throw new Error(`dockerd did not start:\n${(await readFile(log, 'utf8')).slice(-2000)}`)
  }
  return async () => {
    process.removeListener('exit', kill)
    child.kill()
    await ended
    kill()
  }
}

/** The engine and its containerd. */
function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGTERM')
  } catch {
    // Already gone.
  }
}

async function answers(socket: string, ended: Promise<void>): Promise<boolean> {
  const gone = ended.then(() => true)
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const there = await access(socket).then(
      () => true,
      () => false,
    )
    if (there) return true
    if (await Promise.race([gone, sleep(100, false)])) return false
  }
  return false
}
