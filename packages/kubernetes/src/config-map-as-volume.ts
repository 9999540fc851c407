import { callSite, type ContainerSetting } from '@kfp-ts/component'
import { absolutePath } from './absolute-path.ts'
import { containerSetting } from './container-setting.ts'
import { legalName } from './legal-name.ts'
import { namedBy, type ObjectName } from './name-reference.ts'

/** Which ConfigMap is mounted where. */
export interface ConfigMapAsVolume {
  readonly configMap: ObjectName
  /** Absolute path of a folder in the container; every key is a file in it. */
  readonly path: string
  /** Start the task although the ConfigMap is missing. */
  readonly optional?: boolean
}

/**
 * Mounts a ConfigMap as files into the task's container.
 *
 * @example
 * configMapAsVolume({ configMap: 'settings', path: '/etc/settings' })
 */
export function configMapAsVolume({ configMap, path, optional = false }: ConfigMapAsVolume): ContainerSetting {
  const place = { setting: 'configMapAsVolume', position: callSite(configMapAsVolume) }
  return containerSetting({ configMapAsVolume: [{ ...namedBy('configMapName', configMap), mountPath: path, optional }] }, [
    legalName(place, ['configMap', configMap], 'an object'),
    absolutePath(place, 'path', path),
  ])
}
