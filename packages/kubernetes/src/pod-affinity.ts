import { callSite, type ContainerSetting, type Fragment } from '@kfp-ts/component'
import { problem } from './codes.ts'
import { containerSetting } from './container-setting.ts'
import type { Finding, Place } from './finding.ts'
import { lookAtRequirements, type PodOperator, podOperators, type Requirement, requirements } from './requirement.ts'
import { wholeNumber } from './whole-number.ts'

/** Which pods a task runs beside, or apart from. */
export interface PodAffinity {
  /** The label of nodes that says what "beside" means: nodes with the same value are one place. */
  readonly topologyKey: string
  readonly matchPodLabels?: { readonly [label: string]: string }
  readonly matchPodExpressions?: readonly Requirement<PodOperator>[]
  /** Namespaces of those pods; the task's own when left out. */
  readonly namespaces?: readonly string[]
  readonly matchNamespaceLabels?: { readonly [label: string]: string }
  readonly matchNamespaceExpressions?: readonly Requirement<PodOperator>[]
  /** A wish, from 1 to 100, the strongest; a condition when left out. */
  readonly weight?: number
}

/**
 * Runs the task where certain pods run. The document has a place for it; Kubeflow 2.17 reads it and does nothing.
 *
 * @example
 * podAffinity({ topologyKey: 'kubernetes.io/hostname', matchPodLabels: { app: 'cache' } })
 */
export function podAffinity(affinity: PodAffinity): ContainerSetting {
  const place = { setting: 'podAffinity', position: callSite(podAffinity) }
  return containerSetting({ podAffinity: [termOf(affinity)] }, lookAt(place, affinity))
}

/**
 * Runs the task where certain pods do not run. The document has a place for it; Kubeflow 2.17 reads it and does nothing.
 *
 * @example
 * podAntiAffinity({ topologyKey: 'kubernetes.io/hostname', matchPodLabels: { app: 'train' }, weight: 50 })
 */
export function podAntiAffinity(affinity: PodAffinity): ContainerSetting {
  const place = { setting: 'podAntiAffinity', position: callSite(podAntiAffinity) }
  return containerSetting({ podAffinity: [{ ...termOf(affinity), anti: true }] }, lookAt(place, affinity))
}

function termOf({ matchPodExpressions, matchNamespaceExpressions, ...rest }: PodAffinity): Fragment {
  const { topologyKey, matchPodLabels, namespaces, matchNamespaceLabels, weight } = rest
  return {
    topologyKey,
    ...(matchPodLabels && { matchPodLabels: { ...matchPodLabels } }),
    ...requirements('matchPodExpressions', matchPodExpressions),
    ...(namespaces && namespaces.length > 0 && { namespaces: [...namespaces] }),
    ...(matchNamespaceLabels && { matchNamespaceLabels: { ...matchNamespaceLabels } }),
    ...requirements('matchNamespaceExpressions', matchNamespaceExpressions),
    ...(weight !== undefined && { weight }),
  }
}

function lookAt(place: Place, { matchPodLabels = {}, matchPodExpressions = [], matchNamespaceExpressions, weight }: PodAffinity): readonly Finding[] {
  const silent = Object.keys(matchPodLabels).length + matchPodExpressions.length === 0
  return [
    silent ? problem('KF1076', [place.setting, 'matchPodLabels or matchPodExpressions'], place) : undefined,
    ...lookAtRequirements(place, podOperators, matchPodExpressions),
    ...lookAtRequirements(place, podOperators, matchNamespaceExpressions),
    weight === undefined ? undefined : wholeNumber(place, ['weight', weight], [1, 100]),
  ]
}
