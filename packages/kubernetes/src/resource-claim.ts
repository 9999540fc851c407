import { callSite, type ContainerSetting } from '@kfp-ts/component'
import { containerSetting } from './container-setting.ts'
import type { ObjectOutput } from './json-reference.ts'
import { legalName } from './legal-name.ts'
import { reference } from './name-reference.ts'

/**
 * Claims devices by a ResourceClaimTemplate: by its name, or as an object that comes from a task or an input.
 * Kubeflow 2.17 does not know it: it needs the release after.
 *
 * @example
 * resourceClaim('one-gpu')
 */
export function resourceClaim(template: string | ObjectOutput): ContainerSetting {
  const place = { setting: 'resourceClaim', position: callSite(resourceClaim) }
  if (typeof template !== 'string') return containerSetting({ podResourceClaims: [{ resourceClaimJson: reference(template) }] })
  return containerSetting({ podResourceClaims: [{ resourceClaimTemplateName: template }] }, [legalName(place, ['template', template], 'an object')])
}
