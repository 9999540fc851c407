import { callSite, type ContainerSetting } from '@kfp-ts/component'
import { argoSetting } from './setting.ts'

/**
 * Ends the task after a time in which its waiting for a place counts as well: '30m'. `kubernetes.timeout` counts from the start of its pod.
 *
 * @example
 * timeout('30m')
 */
export function timeout(time: string): ContainerSetting {
  return argoSetting({ setting: 'timeout', position: callSite(timeout), fragment: { timeout: time } })
}
