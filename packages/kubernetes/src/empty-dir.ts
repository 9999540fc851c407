import { callSite, type ContainerSetting } from '@kfp-ts/component'
import { absolutePath } from './absolute-path.ts'
import { byteQuantity } from './byte-quantity.ts'
import { containerSetting } from './container-setting.ts'
import { legalName } from './legal-name.ts'
import { knownWord, type Word } from './known-word.ts'

/** A folder that lives as long as the task's pod. */
export interface EmptyDir {
  /** Name of the volume, unique in the pod. */
  readonly name: string
  /** Absolute path in the container. */
  readonly path: string
  /** Keep it in memory, which counts against the task's memory limit, or in huge pages; on the node's disk when left out. */
  readonly medium?: Word<'Memory' | 'HugePages'>
  /** At most this many bytes: '512Mi', '4Gi'. */
  readonly sizeLimit?: string
}

/**
 * Mounts an empty folder into the task's container.
 *
 * @example
 * emptyDir({ name: 'shared-memory', path: '/dev/shm', medium: 'Memory', sizeLimit: '4Gi' })
 */
export function emptyDir({ name, path, medium, sizeLimit }: EmptyDir): ContainerSetting {
  const place = { setting: 'emptyDir', position: callSite(emptyDir) }
  const mount = { volumeName: name, mountPath: path, ...(medium !== undefined && { medium }), ...(sizeLimit !== undefined && { sizeLimit }) }
  return containerSetting({ emptyDirMounts: [mount] }, [
    legalName(place, ['name', name], 'a volume'),
    absolutePath(place, 'path', path),
    medium === undefined ? undefined : knownWord(place, ['medium', medium], ['Memory', 'HugePages']),
    sizeLimit === undefined ? undefined : byteQuantity(place, 'sizeLimit', sizeLimit),
  ])
}
