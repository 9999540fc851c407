import { callSite, type ContainerSetting } from '@kfp-ts/component'
import { byteQuantity } from './byte-quantity.ts'
import { containerSetting } from './container-setting.ts'
import { legalName } from './legal-name.ts'

/** Memory that the processes of a task share. */
export interface SharedMemory {
  /** Name of the volume, unique in the pod. */
  readonly name: string
  /** '512Mi', '4Gi'. */
  readonly size: string
}

/**
 * Gives the task shared memory. The document has a place for it; Kubeflow 2.17 reads it and does nothing: `emptyDir` at `/dev/shm` works.
 *
 * @example
 * sharedMemory({ name: 'shared-memory', size: '4Gi' })
 */
export function sharedMemory({ name, size }: SharedMemory): ContainerSetting {
  const place = { setting: 'sharedMemory', position: callSite(sharedMemory) }
  return containerSetting({ enabledSharedMemory: { volumeName: name, size } }, [
    legalName(place, ['name', name], 'a volume'),
    byteQuantity(place, 'size', size),
  ])
}
