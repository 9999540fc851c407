import type { ContainerSetting } from '@kfp-ts/component'
import { containerSetting } from './container-setting.ts'

/** A folder that lives as long as the task's pod. */
export interface EmptyDir {
  /** Name of the volume, unique in the pod. */
  readonly name: string
  /** Absolute path in the container. */
  readonly path: string
  /** Keep it in memory, which counts against the task's memory limit; on the node's disk when left out. */
  readonly medium?: 'Memory'
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
  return containerSetting({
    emptyDirMounts: [{ volumeName: name, mountPath: path, ...(medium !== undefined && { medium }), ...(sizeLimit !== undefined && { sizeLimit }) }],
  })
}
