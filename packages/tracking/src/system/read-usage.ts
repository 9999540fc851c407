import { readFile, statfs } from 'node:fs/promises'
import os from 'node:os'
import { join } from 'node:path'
import type { Usage } from './usage.ts'

/** The folders of the kernel, elsewhere in tests. */
export interface KernelFolders {
  readonly proc: string
  readonly cgroup: string
}

const kernel: KernelFolders = { proc: '/proc', cgroup: '/sys/fs/cgroup' }

/** Reads what this container uses: from cgroup v2, else v1, else of the machine as a whole. A pod is measured, not its node. */
export async function readUsage(folders: KernelFolders = kernel): Promise<Usage> {
  const [cpu, memory, disk, traffic] = await Promise.all([readCpu(folders), readMemory(folders), readDisk(), readTraffic(folders)])
  return { ...cpu, ...memory, ...disk, ...traffic }
}

async function readCpu({ cgroup }: KernelFolders): Promise<Pick<Usage, 'cpuMs' | 'cores'>> {
  const machine = os.availableParallelism()
  const second = /^usage_usec (\d+)/m.exec(await text(join(cgroup, 'cpu.stat')))?.[1]
  if (second !== undefined) {
    const [quota = 'max', period = '100000'] = (await text(join(cgroup, 'cpu.max'))).split(/\s+/)
    return { cpuMs: Number(second) / 1000, cores: coresOf(Number(quota), Number(period), machine) }
  }
  const first = await number(join(cgroup, 'cpuacct', 'cpuacct.usage'))
  if (first !== undefined) {
    const [quota, period] = await Promise.all(['cpu.cfs_quota_us', 'cpu.cfs_period_us'].map((name) => number(join(cgroup, 'cpu', name))))
    return { cpuMs: first / 1e6, cores: coresOf(quota ?? -1, period ?? 100_000, machine) }
  }
  const times = os.cpus().map(({ times: { user, nice, sys, irq } }) => user + nice + sys + irq)
  return { cpuMs: times.reduce((sum, one) => sum + one, 0), cores: machine }
}

function coresOf(quota: number, period: number, machine: number): number {
  return quota > 0 && period > 0 ? Math.min(machine, quota / period) : machine
}

async function readMemory({ cgroup }: KernelFolders): Promise<Pick<Usage, 'memoryBytes' | 'memoryLimitBytes'>> {
  const all = os.totalmem()
  const second = await number(join(cgroup, 'memory.current'))
  if (second !== undefined) return { memoryBytes: second, memoryLimitBytes: Math.min(all, (await number(join(cgroup, 'memory.max'))) ?? all) }
  const first = await number(join(cgroup, 'memory', 'memory.usage_in_bytes'))
  const limit = await number(join(cgroup, 'memory', 'memory.limit_in_bytes'))
  if (first !== undefined) return { memoryBytes: first, memoryLimitBytes: Math.min(all, limit ?? all) }
  return { memoryBytes: all - os.freemem(), memoryLimitBytes: all }
}

async function readDisk(): Promise<Pick<Usage, 'diskBytes' | 'diskFreeBytes'>> {
  const { bsize, blocks, bfree, bavail } = await statfs('/')
  return { diskBytes: bsize * (blocks - bfree), diskFreeBytes: bsize * bavail }
}

/** All interfaces but the one to itself. */
async function readTraffic({ proc }: KernelFolders): Promise<Pick<Usage, 'receivedBytes' | 'sentBytes'>> {
  const lines = (await text(join(proc, 'net', 'dev'))).split('\n').slice(2)
  const rows = lines.map((line) => line.trim().split(/[:\s]+/)).filter(([name = '']) => name !== '' && name !== 'lo')
  const sum = (column: number): number => rows.reduce((total, row) => total + Number(row[column] ?? 0), 0)
  return { receivedBytes: sum(1), sentBytes: sum(9) }
}

async function number(file: string): Promise<number | undefined> {
  const found = (await text(file)).trim()
  return /^\d+$/.test(found) ? Number(found) : undefined
}

async function text(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '')
}
