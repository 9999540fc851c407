import { callSite, type ContainerSetting, type FragmentValue } from '@kfp-ts/component'
import { absolutePath } from './absolute-path.ts'
import { containerSetting } from './container-setting.ts'
import { legalName } from './legal-name.ts'
import { type ObjectName, reference } from './name-reference.ts'

/** Which claim is mounted where. */
export interface MountPvc {
  /** Name of a PersistentVolumeClaim that exists when the task starts. */
  readonly claim: ObjectName
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
  const place = { setting: 'mountPvc', position: callSite(mountPvc) }
  const mount = {
    mountPath: path,
    ...(subPath !== undefined && { subPath }),
    pvcNameParameter: reference(claim),
    // Older backends read the same reference from the entry itself.
    ...(typeof claim === 'string' ? { constant: claim } : { '...': claim as FragmentValue }),
  }
  return containerSetting({ pvcMount: [mount] }, [legalName(place, ['claim', claim], 'an object'), absolutePath(place, 'path', path)])
}
