import { callSite, type ContainerSetting } from '@kfp-ts/component'
import { containerSetting } from './container-setting.ts'
import { mostSeconds, wholeNumber } from './whole-number.ts'

/**
 * Ends the task's pod after so many whole seconds.
 *
 * @example
 * timeout(3600)
 */
export function timeout(seconds: number): ContainerSetting {
  const place = { setting: 'timeout', position: callSite(timeout) }
  // A 64-bit number is text in protobuf JSON.
  return containerSetting({ activeDeadlineSeconds: String(seconds) }, [wholeNumber(place, ['seconds', seconds], [1, mostSeconds])])
}
