import { merged, type Part, type PartMap } from '../part.ts'
import { type Entry, entriesOf, type WriteSetting } from './setting.ts'

/** Which pods a task runs beside, or apart from. */
export const podAffinity: WriteSetting = (value) => ({
  spec: { affinity: entriesOf(value).reduce<PartMap>((all, entry) => merged(all, affinityOf(entry)), {}) },
})

function affinityOf(entry: Entry): PartMap {
  const { weight, anti } = entry
  const term = termOf(entry)
  const terms: PartMap =
    weight === undefined
      ? { requiredDuringSchedulingIgnoredDuringExecution: [term] }
      : { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: weight as number, podAffinityTerm: term }] }
  return { [anti === true ? 'podAntiAffinity' : 'podAffinity']: terms }
}

function termOf(entry: Entry): PartMap {
  const { topologyKey, namespaces, matchPodLabels, matchPodExpressions, matchNamespaceLabels, matchNamespaceExpressions } = entry
  const labelSelector = selector(matchPodLabels, matchPodExpressions)
  const namespaceSelector = selector(matchNamespaceLabels, matchNamespaceExpressions)
  return { labelSelector, namespaceSelector, namespaces, topologyKey }
}

function selector(matchLabels: Part, matchExpressions: Part): PartMap | undefined {
  return matchLabels === undefined && matchExpressions === undefined ? undefined : { matchLabels, matchExpressions }
}
