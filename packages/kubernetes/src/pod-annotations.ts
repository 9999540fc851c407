import type { ContainerSetting } from '@kfp-ts/component'
import { containerSetting } from './container-setting.ts'

/**
 * Annotations of the task's pod.
 *
 * @example
 * podAnnotations({ 'sidecar.istio.io/inject': 'false' })
 */
export function podAnnotations(annotations: { readonly [annotation: string]: string }): ContainerSetting {
  return containerSetting({ podMetadata: { annotations: { ...annotations } } })
}
