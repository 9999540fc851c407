import type { ContainerSetting } from '@kfp-ts/component'
import { containerSetting } from './container-setting.ts'

/** Says when the task's image is pulled. */
export function imagePullPolicy(policy: 'Always' | 'Never' | 'IfNotPresent'): ContainerSetting {
  return containerSetting({ imagePullPolicy: policy })
}
