import { callSite, type ContainerSetting } from '@kfp-ts/component'
import { containerSetting } from './container-setting.ts'
import { legalName } from './legal-name.ts'
import { namedBy, type ObjectName } from './name-reference.ts'

/**
 * Names the Secrets that open the registry of the task's image.
 *
 * @example
 * imagePullSecrets('registry-key')
 */
export function imagePullSecrets(...secrets: readonly ObjectName[]): ContainerSetting {
  const place = { setting: 'imagePullSecrets', position: callSite(imagePullSecrets) }
  return containerSetting(
    { imagePullSecret: secrets.map((secret) => namedBy('secretName', secret)) },
    secrets.map((secret) => legalName(place, ['secret', secret], 'an object')),
  )
}
