import { callSite, type ContainerSetting, type FragmentValue } from '@kfp-ts/component'
import type { ObjectName } from './object-name.ts'
import { argoSetting } from './setting.ts'

/**
 * Says as whom the task's pod speaks to Kubernetes; Argo's own container in it needs the rights of Argo's executor, too.
 *
 * @example
 * serviceAccount('trainer')
 */
export function serviceAccount(name: ObjectName): ContainerSetting {
  return argoSetting({ setting: 'serviceAccount', position: callSite(serviceAccount), fragment: { serviceAccountName: name as FragmentValue } })
}
