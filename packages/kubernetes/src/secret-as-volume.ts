import { callSite, type ContainerSetting } from '@kfp-ts/component'
import { absolutePath } from './absolute-path.ts'
import { containerSetting } from './container-setting.ts'
import { legalName } from './legal-name.ts'
import { namedBy, type ObjectName } from './name-reference.ts'

/** Which Secret is mounted where. */
export interface SecretAsVolume {
  readonly secret: ObjectName
  /** Absolute path of a folder in the container; every key is a file in it. */
  readonly path: string
  /** Start the task although the Secret is missing. */
  readonly optional?: boolean
}

/**
 * Mounts a Secret as files into the task's container.
 *
 * @example
 * secretAsVolume({ secret: 'certificates', path: '/etc/certificates' })
 */
export function secretAsVolume({ secret, path, optional = false }: SecretAsVolume): ContainerSetting {
  const place = { setting: 'secretAsVolume', position: callSite(secretAsVolume) }
  return containerSetting({ secretAsVolume: [{ ...namedBy('secretName', secret), mountPath: path, optional }] }, [
    legalName(place, ['secret', secret], 'an object'),
    absolutePath(place, 'path', path),
  ])
}
