import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, open, readdir, readFile, rmdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type CommandOptions, type Ended, run as runCommand } from '../command.ts'
import { network } from './configuration.ts'
import { type ClusterPrograms, descriptions } from './programs.ts'

/** Namespaces of processes, mounts and network in which Kubernetes runs; with their first process all others end. */
export interface Namespaces {
  /** Runs a program in the cluster's network. */
  readonly enter: (program: string, args: readonly string[], options?: CommandOptions) => Promise<Ended>
  /** Starts a program that ends with the cluster. */
  readonly daemon: (name: string, command: readonly string[], env?: NodeJS.ProcessEnv) => Promise<void>
  /** The last lines of what a part said. */
  readonly log: (name: string) => Promise<string>
  /** The arguments of nsenter that lead into the cluster's network. */
  readonly place: readonly string[]
  readonly isAlive: () => boolean
  readonly stop: () => Promise<void>
}

const groups = '/sys/fs/cgroup'

/** Starts Kubernetes as `run` has it configured. */
export async function startNamespaces({ kubernetes, path }: ClusterPrograms, run: string, group: string): Promise<Namespaces> {
  await makeGroups(group)
  const log = await open(join(run, 'log-first-process.txt'), 'w')
  const flags = ['--net', '--mount', '--propagation=private', '--pid', '--fork', '--mount-proc', '--kill-child=SIGKILL']
  // Its standard input is held open by this process alone: when this one is gone, the cluster goes.
  const child = spawn('unshare', [...flags, 'bash', join(descriptions, 'first-process.sh'), kubernetes, run], {
    detached: true,
    stdio: ['pipe', log.fd, log.fd],
    env: { ...process.env, ...network, PATH: path },
  })
  await log.close()
  child.unref()
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const first = await onlyChild(child)
  const inNetwork = `--net=/proc/${first}/ns/net`
  const place = [inNetwork, '--']
  return {
    place,
    enter: async (program, args, options) => runCommand('nsenter', [...place, program, ...args], options),
    daemon: async (name, command, env = {}) => {
      const file = await open(join(run, `log-${name}.txt`), 'w')
      const args = [inNetwork, `--pid=/proc/${first}/ns/pid`, '--', ...command]
      spawn('nsenter', args, { detached: true, stdio: ['ignore', file.fd, file.fd], env: { ...process.env, ...env } }).unref()
      await file.close()
    },
    log: async (name) => (await readFile(join(run, `log-${name}.txt`), 'utf8')).slice(-1000),
    isAlive: () => child.exitCode === null,
    stop: async () => {
      child.ref()
      child.stdin?.end()
      await ended
      await removeGroups(group)
    },
  }
}

async function onlyChild(child: ChildProcess): Promise<string> {
  for (let attempt = 0; attempt < 100 && child.exitCode === null; attempt += 1) {
    const children = await readFile(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').catch(() => '')
    if (children.trim() !== '') return children.trim()
    await sleep(50)
  }
  throw new Error('unshare made no namespaces')
}

/** A group of the first version begins without processors and memory: it gets those of the machine. */
async function makeGroups(group: string): Promise<void> {
  for (const kind of await kindsOfGroups()) await mkdir(join(groups, kind, group), { recursive: true })
  for (const file of ['cpuset.cpus', 'cpuset.mems'])
    await writeFile(join(groups, 'cpuset', group, file), await readFile(join(groups, 'cpuset', file), 'utf8'))
}

async function removeGroups(group: string): Promise<void> {
  for (const kind of await kindsOfGroups()) await removeGroup(join(groups, kind, group))
}

/** Only folders can be removed, the inner ones first; one whose last process is not buried yet is tried again. */
async function removeGroup(folder: string): Promise<void> {
  const inner = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of inner) if (entry.isDirectory()) await removeGroup(join(folder, entry.name))
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const isGone = await rmdir(folder).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
    )
    if (isGone) return
    await sleep(100)
  }
}

async function kindsOfGroups(): Promise<readonly string[]> {
  const entries = await readdir(groups, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => basename(entry.name))
}
