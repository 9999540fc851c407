import type { ContainerSetting, Fragment } from '@kfp-ts/component'
import { type Finding, isFinding } from './finding.ts'

/** A setting for the pod of a task, and what is wrong with it. */
export function containerSetting(fragment: Fragment, looked: readonly Finding[] = []): ContainerSetting {
  return Object.freeze({ platform: 'kubernetes', fits: 'a container', fragment, findings: looked.filter(isFinding) })
}
