import { callSite, type ContainerSetting } from '@kfp-ts/component'
import { containerSetting } from './container-setting.ts'
import { knownWord, type Word } from './known-word.ts'

/**
 * Says when the task's image is pulled.
 *
 * @example
 * imagePullPolicy('Always')
 */
export function imagePullPolicy(policy: Word<'Always' | 'Never' | 'IfNotPresent'>): ContainerSetting {
  const place = { setting: 'imagePullPolicy', position: callSite(imagePullPolicy) }
  return containerSetting({ imagePullPolicy: policy }, [knownWord(place, ['policy', policy], ['Always', 'Never', 'IfNotPresent'])])
}
