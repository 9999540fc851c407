import type { ContainerSetting } from '@kfp-ts/component'
import { containerSetting } from './container-setting.ts'

/**
 * Labels of the task's pod.
 *
 * @example
 * podLabels({ team: 'vision' })
 */
export function podLabels(labels: { readonly [label: string]: string }): ContainerSetting {
  return containerSetting({ podMetadata: { labels: { ...labels } } })
}
