import type { ContainerSetting } from '@kfp-ts/component'
import { containerSetting } from './container-setting.ts'

/** Ends the task's pod after so many whole seconds. */
export function timeout(seconds: number): ContainerSetting {
  // A 64-bit number is text in protobuf JSON.
  return containerSetting({ activeDeadlineSeconds: String(seconds) })
}
