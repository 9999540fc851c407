import type { PlatformExecutor } from '../../document/document.ts'
import { problem } from '../../codes.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

interface Mount {
  readonly setting: string
  readonly text: string
  readonly path: unknown
  /** Nothing where only the run knows it. */
  readonly name: unknown
}

/** A pod tells its volumes apart by their names, and what it mounts by the paths. */
export function* volumesCollide({ document }: Overview): Iterable<Finding> {
  for (const [label, settings] of Object.entries(document.platforms['kubernetes']?.deploymentSpec?.executors ?? {})) {
    const mounts = mountsIn(settings)
    for (const [index, mount] of mounts.entries()) {
      const before = mounts.slice(0, index).filter(({ text }) => text !== mount.text)
      const path = ['platforms', 'kubernetes', 'deploymentSpec', 'executors', label, mount.setting]
      if (before.some((other) => other.path === mount.path)) yield { path, diagnostic: problem('KF3523', [label, String(mount.path)]) }
      if (before.some((other) => isOther(other, mount))) yield { path, diagnostic: problem('KF3524', [label, String(mount.name)]) }
    }
  }
}

/** A claim, a Secret or a ConfigMap may be mounted more than once, and gives its volume its own name. */
const shared = ['pvcMount', 'secretAsVolume', 'configMapAsVolume']
const made = ['emptyDirMounts', 'genericEphemeralVolume']

function isOther(one: Mount, other: Mount): boolean {
  return one.name !== undefined && one.name === other.name && (one.setting !== other.setting || made.includes(one.setting))
}

function mountsIn(settings: PlatformExecutor): readonly Mount[] {
  return [...shared, ...made].flatMap((setting) => {
    const entries = (settings[setting] ?? []) as readonly MountEntry[]
    return entries.map((entry) => ({ setting, text: JSON.stringify(entry), path: entry.mountPath, name: nameIn(entry) }))
  })
}

interface Named {
  readonly runtimeValue?: { readonly constant?: unknown }
}
interface MountEntry {
  readonly [key: string]: unknown
  readonly pvcNameParameter?: Named
  readonly secretNameParameter?: Named
  readonly configMapNameParameter?: Named
}
function nameIn({ volumeName, constant, secretName, configMapName, ...entry }: MountEntry): unknown {
  const parameter = entry.pvcNameParameter ?? entry.secretNameParameter ?? entry.configMapNameParameter
  return volumeName ?? parameter?.runtimeValue?.constant ?? constant ?? secretName ?? configMapName
}
