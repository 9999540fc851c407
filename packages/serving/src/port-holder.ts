import { readdir, readFile, readlink } from 'node:fs/promises'
import { basename } from 'node:path'

/** The program that listens on a port of this machine, as far as it can be known: Linux tells about the processes of the same user. */
export async function portHolder(port: number): Promise<string> {
  const sockets = await listeningSockets(port)
  const pids = sockets.size === 0 ? [] : (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  for (const pid of pids) {
    if (await holds(pid, sockets)) return `${await programOf(pid)} (process ${pid})`
  }
  return 'another program'
}

/** The word it was started with, without its folder: `comm` is the name of a thread. */
async function programOf(pid: string): Promise<string> {
  const [word = ''] = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0')
  return basename(word) || (await readFile(`/proc/${pid}/comm`, 'utf8')).trim()
}

async function listeningSockets(port: number): Promise<ReadonlySet<string>> {
  const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')))
  const rows = tables.flatMap((table) => table.split('\n').slice(1)).map((row) => row.trim().split(/\s+/))
  const hexadecimal = port.toString(16).toUpperCase().padStart(4, '0')
  // Columns: number, local address, remote address, state (0A is listening), ..., inode.
  const listening = rows.filter(([, local, , state]) => state === '0A' && local?.endsWith(`:${hexadecimal}`))
  return new Set(listening.map((columns) => `socket:[${columns[9]}]`))
}

async function holds(pid: string, sockets: ReadonlySet<string>): Promise<boolean> {
  const files = await readdir(`/proc/${pid}/fd`).catch(() => [])
  const targets = await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => '')))
  return targets.some((target) => sockets.has(target))
}
