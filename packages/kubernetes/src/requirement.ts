import { problem } from './codes.ts'
import type { Finding, Place } from './finding.ts'
import { knownWord, type Word } from './known-word.ts'
import type { Fragment } from '@kfp-ts/component'

/** What a label has to be. */
export interface Requirement<Operator extends string> {
  readonly key: string
  readonly operator: Word<Operator>
  /** Several for `In` and `NotIn`, one whole number as text for `Gt` and `Lt`, none for `Exists` and `DoesNotExist`. */
  readonly values?: readonly string[]
}
/** How labels of nodes are compared. */
export type NodeOperator = PodOperator | 'Gt' | 'Lt'
/** How labels of pods and namespaces are compared. */
export type PodOperator = 'In' | 'NotIn' | 'Exists' | 'DoesNotExist'
/** All of them. */
export const nodeOperators: readonly NodeOperator[] = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt']
/** All of them. */
export const podOperators: readonly PodOperator[] = ['In', 'NotIn', 'Exists', 'DoesNotExist']

/** Requirements under a key of the document; nothing when there are none. */
export function requirements(key: string, all: readonly Requirement<string>[] = []): Fragment {
  return all.length === 0
    ? {}
    : { [key]: all.map(({ values, ...rest }) => ({ ...rest, ...(values !== undefined && values.length > 0 && { values }) })) }
}

/** What is wrong with requirements: an operator that is none (KF1071), or values that do not go with it (KF1077). */
export function lookAtRequirements(place: Place, known: readonly string[], all: readonly Requirement<string>[] = []): readonly Finding[] {
  return all.flatMap(({ key, operator, values = [] }) => {
    const contradiction = mismatch(operator, values)
    return [
      knownWord(place, ['operator', operator], known),
      contradiction === undefined ? undefined : problem('KF1077', [place.setting, `${key} ${operator}`, contradiction], place),
    ]
  })
}

function mismatch(operator: string, values: readonly string[]): string | undefined {
  switch (operator) {
    case 'In':
    case 'NotIn':
      return values.length === 0 ? 'has no values to compare with' : undefined
    case 'Exists':
    case 'DoesNotExist':
      return values.length > 0 ? 'asks for no values, and has some' : undefined
    case 'Gt':
    case 'Lt':
      return values.length === 1 && /^-?\d+$/.test(values[0] ?? '') ? undefined : 'compares with one whole number'
    default:
      return undefined
  }
}
