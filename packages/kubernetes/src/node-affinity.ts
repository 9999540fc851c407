import { callSite, type ContainerSetting } from '@kfp-ts/component'
import { problem } from './codes.ts'
import { containerSetting } from './container-setting.ts'
import { lookAtRequirements, type NodeOperator, nodeOperators, type Requirement, requirements } from './requirement.ts'
import { wholeNumber } from './whole-number.ts'

/** On which nodes a task runs, or would rather run. */
export interface NodeAffinity {
  /** What labels of the node have to be; all of these together. */
  readonly matchExpressions?: readonly Requirement<NodeOperator>[]
  /** What fields of the node have to be, such as `metadata.name`. */
  readonly matchFields?: readonly Requirement<NodeOperator>[]
  /** A wish, from 1 to 100, the strongest; a condition when left out. */
  readonly weight?: number
}

/**
 * Says by labels and fields on which nodes the task runs; several such settings without a weight are alternatives.
 *
 * @example
 * nodeAffinity({ matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd'] }] })
 */
export function nodeAffinity({ matchExpressions, matchFields, weight }: NodeAffinity): ContainerSetting {
  const place = { setting: 'nodeAffinity', position: callSite(nodeAffinity) }
  const term = {
    ...requirements('matchExpressions', matchExpressions),
    ...requirements('matchFields', matchFields),
    ...(weight !== undefined && { weight }),
  }
  const silent = (matchExpressions ?? []).length + (matchFields ?? []).length === 0
  return containerSetting({ nodeAffinity: [term] }, [
    silent ? problem('KF1076', [place.setting, 'matchExpressions or matchFields'], place) : undefined,
    ...lookAtRequirements(place, nodeOperators, matchExpressions),
    ...lookAtRequirements(place, nodeOperators, matchFields),
    weight === undefined ? undefined : wholeNumber(place, ['weight', weight], [1, 100]),
  ])
}
