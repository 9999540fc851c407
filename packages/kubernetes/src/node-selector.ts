import type { ContainerSetting } from '@kfp-ts/component'
import { containerSetting } from './container-setting.ts'

/**
 * Runs the task only on nodes that have all these labels.
 *
 * @example
 * nodeSelector({ 'cloud.google.com/gke-accelerator': 'nvidia-tesla-p4' })
 */
export function nodeSelector(labels: { readonly [label: string]: string }): ContainerSetting {
  return containerSetting({ nodeSelector: { labels: { ...labels } } })
}
