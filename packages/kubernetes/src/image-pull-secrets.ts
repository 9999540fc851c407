import type { ContainerSetting } from '@kfp-ts/component'
import { containerSetting } from './container-setting.ts'
import { namedBy, type ObjectName } from './name-reference.ts'

/**
 * Names the Secrets that open the registry of the task's image.
 *
 * @example
 * imagePullSecrets('registry-key')
 */
export function imagePullSecrets(...secrets: readonly ObjectName[]): ContainerSetting {
  return containerSetting({ imagePullSecret: secrets.map((secret) => namedBy('secretName', secret)) })
}
