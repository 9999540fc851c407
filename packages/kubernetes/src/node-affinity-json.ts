import { callSite, type ContainerSetting, handleOf } from '@kfp-ts/component'
import { containerSetting } from './container-setting.ts'
import { type JsonObject, type ObjectOutput } from './json-reference.ts'
import { knownWord } from './known-word.ts'
import { reference } from './name-reference.ts'

const parts = ['requiredDuringSchedulingIgnoredDuringExecution', 'preferredDuringSchedulingIgnoredDuringExecution']

/**
 * On which nodes the task runs, as Kubernetes' own NodeAffinity object; it may come from a task or an input.
 *
 * @example
 * nodeAffinityJson({
 *   requiredDuringSchedulingIgnoredDuringExecution: {
 *     nodeSelectorTerms: [{ matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd'] }] }],
 *   },
 * })
 */
export function nodeAffinityJson(affinity: JsonObject | ObjectOutput): ContainerSetting {
  const place = { setting: 'nodeAffinityJson', position: callSite(nodeAffinityJson) }
  const keys = handleOf(affinity) === undefined ? Object.keys(affinity) : []
  return containerSetting(
    { nodeAffinity: [{ nodeAffinityJson: reference(affinity) }] },
    keys.map((key) => knownWord(place, ['a key', key], parts)),
  )
}
