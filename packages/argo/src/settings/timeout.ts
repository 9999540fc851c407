import { callSite, type ContainerSetting } from '@kfp-ts/component'
import { argoSetting, checkedDuration } from './setting.ts'

/**
 * Ends the task after a time in which its waiting for a place counts as well: '30m'. `kubernetes.timeout` counts from the start of its pod.
 *
 * @example
 * timeout('30m')
 */
export function timeout(time: string): ContainerSetting {
  const position = callSite(timeout)
  return argoSetting({ timeout: time }, checkedDuration({ setting: 'timeout', position, field: 'time', value: time }))
}
