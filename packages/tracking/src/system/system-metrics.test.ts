import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { readUsage } from './read-usage.ts'
import { systemMetrics } from './usage.ts'
import { watchSystem } from './watch-system.ts'

const net = `Inter-|   Receive                                                |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
    lo: 9999999 1 0 0 0 0 0 0 9999999 1 0 0 0 0 0 0
  eth0: 1000000 2 0 0 0 0 0 0  500000 2 0 0 0 0 0 0
  eth1:    1000 2 0 0 0 0 0 0     500 2 0 0 0 0 0 0
`

describe('what a container uses', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(os.tmpdir(), 'kfp-ts-usage-'))
  })
  afterEach(() => rm(folder, { recursive: true }))
  const read = async (files: { readonly [path: string]: string }): ReturnType<typeof readUsage> => {
    for (const [path, text] of Object.entries({ 'proc/net/dev': net, ...files })) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    return readUsage({ proc: join(folder, 'proc'), cgroup: join(folder, 'cgroup') })
  }

  it('is read from cgroup v2 with its limits', async () => {
    const cpu = { 'cgroup/cpu.stat': 'usage_usec 2500000\nuser_usec 2000000\n', 'cgroup/cpu.max': '50000 100000\n' }
    const usage = await read({ ...cpu, 'cgroup/memory.current': '200000000\n', 'cgroup/memory.max': '400000000\n' })
    expect(usage).to.include({ cpuMs: 2500, cores: 0.5, memoryBytes: 2e8, memoryLimitBytes: 4e8, receivedBytes: 1_001_000, sentBytes: 500_500 })
    const unlimited = await read({ 'cgroup/cpu.max': 'max 100000\n', 'cgroup/memory.max': 'max\n' })
    expect(unlimited).to.include({ cores: os.availableParallelism(), memoryLimitBytes: os.totalmem() })
  })

  it('is read from cgroup v1, or of the machine where there is neither', async () => {
    const machine = await read({})
    expect(machine).to.include({ cores: os.availableParallelism(), memoryLimitBytes: os.totalmem() })
    expect(machine.cpuMs).to.be.greaterThan(0)
    const cpu = { 'cgroup/cpuacct/cpuacct.usage': '3000000000\n', 'cgroup/cpu/cpu.cfs_quota_us': '-1\n', 'cgroup/cpu/cpu.cfs_period_us': '100000\n' }
    const usage = await read({ ...cpu, 'cgroup/memory/memory.usage_in_bytes': '5\n', 'cgroup/memory/memory.limit_in_bytes': '10\n' })
    expect(usage).to.include({ cpuMs: 3000, cores: os.availableParallelism(), memoryBytes: 5, memoryLimitBytes: 10 })
  })

  it("has MLflow's names, percentages of what may be used, and traffic since the start", () => {
    const disk = { diskBytes: 3e6, diskFreeBytes: 1e6 }
    const before = { cpuMs: 1000, cores: 2, memoryBytes: 5e6, memoryLimitBytes: 1e7, ...disk, receivedBytes: 1e6, sentBytes: 0 }
    const now = { ...before, cpuMs: 2000, receivedBytes: 4e6, sentBytes: 1e6 }
    expect(systemMetrics({ before, now, ms: 1000, start: before })).to.deep.equal({
      'system/cpu_utilization_percentage': 50,
      'system/system_memory_usage_megabytes': 5,
      'system/system_memory_usage_percentage': 50,
      'system/disk_usage_percentage': 75,
      'system/disk_usage_megabytes': 3,
      'system/disk_available_megabytes': 1,
      'system/network_receive_megabytes': 3,
      'system/network_transmit_megabytes': 1,
    })
  })

  it('is logged step by step until it is stopped', async () => {
    const steps: (number | undefined)[] = []
    const stop = await watchSystem(
      { logMetrics: (values, measured) => void (Object.values(values).every(Number.isFinite) && steps.push(measured?.step)) },
      20,
    )
    await new Promise((done) => setTimeout(done, 120))
    await stop()
    const count = steps.length
    await new Promise((done) => setTimeout(done, 60))
    expect(count).to.be.greaterThan(2)
    expect(steps).to.deep.equal([...Array.from({ length: count }).keys()])
  })
})
