import { access } from 'node:fs/promises'
import { run } from '../command.ts'

const programs = ['go', 'ip', 'openssl', 'unshare', 'nsenter', 'curl', 'tar', 'dpkg']

/** What this machine lacks for a cluster of its own, in one sentence; undefined where nothing is missing. */
export async function missingForACluster(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'only Linux can run a kubelet'
  if (process.getuid?.() !== 0) return 'only root can make namespaces and control groups'
  const hasGroups = await access('/sys/fs/cgroup/cpuset/cpuset.cpus').then(
    () => true,
    () => false,
  )
  if (!hasGroups) return 'there are no control groups of version 1 in /sys/fs/cgroup'
  for (const program of programs) if ((await run('which', [program])).code !== 0) return `there is no program ${program}`
  return undefined
}
