import { callSite, type ContainerSetting, type FragmentValue } from '@kfp-ts/component'
import type { ObjectName } from './object-name.ts'
import { argoSetting } from './setting.ts'

/** Where the cluster says how many may run at once. */
export interface Semaphore {
  readonly configMap: ObjectName
  readonly key: string
}

/**
 * Lets the task wait while as many run as a ConfigMap of the cluster says.
 *
 * @example
 * semaphore({ configMap: 'limits', key: 'gpu' })
 */
export function semaphore({ configMap, key }: Semaphore): ContainerSetting {
  const fragment = { synchronization: { semaphores: [{ configMapKeyRef: { name: configMap as FragmentValue, key } }] } }
  return argoSetting({ setting: 'semaphore', position: callSite(semaphore), fragment })
}
