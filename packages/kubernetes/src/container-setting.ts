import type { ContainerSetting, Fragment } from '@kfp-ts/component'

/** A setting for the pod of a task. */
export function containerSetting(fragment: Fragment): ContainerSetting {
  return Object.freeze({ platform: 'kubernetes', fits: 'a container', fragment })
}
