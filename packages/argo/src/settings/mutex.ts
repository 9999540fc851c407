import { callSite, type ContainerSetting, type FragmentValue } from '@kfp-ts/component'
import type { ObjectName } from './object-name.ts'
import { argoSetting } from './setting.ts'

/**
 * Lets the task wait until no other that names the same lock runs, in any workflow of the namespace.
 *
 * @example
 * mutex('the-database')
 */
export function mutex(name: ObjectName): ContainerSetting {
  const fragment = { synchronization: { mutexes: [{ name: name as FragmentValue }] } }
  return argoSetting({ setting: 'mutex', position: callSite(mutex), fragment })
}
