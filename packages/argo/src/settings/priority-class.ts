import { callSite, type ContainerSetting, type FragmentValue } from '@kfp-ts/component'
import type { ObjectName } from './object-name.ts'
import { argoSetting } from './setting.ts'

/**
 * Gives the task's pod one of the cluster's PriorityClasses.
 *
 * @example
 * priorityClass('batch')
 */
export function priorityClass(name: ObjectName): ContainerSetting {
  return argoSetting({ setting: 'priorityClass', position: callSite(priorityClass), fragment: { priorityClassName: name as FragmentValue } })
}
