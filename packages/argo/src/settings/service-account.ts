import { callSite, type ContainerSetting, type FragmentValue } from '@kfp-ts/component'
import type { ObjectName } from './object-name.ts'
import { argoSetting, checkedName } from './setting.ts'

/**
 * Says as whom the task's pod speaks to Kubernetes; Argo's own container in it needs the rights of Argo's executor, too.
 *
 * @example
 * serviceAccount('trainer')
 */
export function serviceAccount(name: ObjectName): ContainerSetting {
  const position = callSite(serviceAccount)
  return argoSetting({ serviceAccountName: name as FragmentValue }, checkedName({ setting: 'serviceAccount', position, field: 'name', value: name }))
}
