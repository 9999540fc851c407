import type { ContainerSetting, Output, String } from '@kfp-ts/component'
import { containerSetting } from './container-setting.ts'
import { reference } from './name-reference.ts'

/** Which claim is mounted where. */
export interface MountPvc {
  /** Name of a PersistentVolumeClaim that exists when the task starts. */
  readonly claim: string | Output<String>
  /** Absolute path in the container. */
  readonly path: string
  /** A folder inside the volume, mounted in place of all of it. */
  readonly subPath?: string
}

/**
 * Mounts a volume claim into the task's container.
 *
 * @example
 * const scratch = mountPvc({ claim: 'surface-data', path: '/data' })
 * // in a body: preprocess({ images }, { platform: [scratch] })
 */
export function mountPvc({ claim, path, subPath }: MountPvc): ContainerSetting {
  return containerSetting({
    pvcMount: [
      {
        mountPath: path,
        ...(subPath !== undefined && { subPath }),
        pvcNameParameter: reference(claim),
        // Older backends read the same reference from the entry itself.
        ...(typeof claim === 'string' ? { constant: claim } : { '...': claim }),
      },
    ],
  })
}
