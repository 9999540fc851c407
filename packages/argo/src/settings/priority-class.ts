import { callSite, type ContainerSetting, type FragmentValue } from '@kfp-ts/component'
import type { ObjectName } from './object-name.ts'
import { argoSetting, checkedName } from './setting.ts'

/**
 * Gives the task's pod one of the cluster's PriorityClasses.
 *
 * @example
 * priorityClass('batch')
 */
export function priorityClass(name: ObjectName): ContainerSetting {
  const position = callSite(priorityClass)
  return argoSetting({ priorityClassName: name as FragmentValue }, checkedName({ setting: 'priorityClass', position, field: 'name', value: name }))
}
