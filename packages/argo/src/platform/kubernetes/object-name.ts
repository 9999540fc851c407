import { isPlatformReference, type Value } from '@kfp-ts/ir'
import { quoted } from '../../expressions/expression.ts'
import { type Given, type Lookup, referredTo } from '../lookup.ts'
import { expressionOf, laterText, type Part } from '../part.ts'
import type { Entry } from './setting.ts'

/** The name of an object in Kubernetes, which may come from a task or an input. */
export interface ObjectName {
  readonly name: Part
  /** What volumes of it are called: the name itself where it is known. */
  readonly wish: string
  readonly when?: string
}

/** The name that an entry gives: older documents have a constant or a reference in the entry itself. Nothing when no run has it. */
export function objectName(
  lookup: Lookup,
  entry: Entry,
  { parameter, constant }: { readonly parameter: string; readonly constant: string },
): ObjectName | undefined {
  const given = givenValue(lookup, (entry[parameter] as Entry | undefined) ?? entry)
  if (given !== undefined && given.known === undefined) {
    return { name: laterText(given.expression), wish: 'volume', ...(given.when !== undefined && { when: given.when }) }
  }
  const known = given?.known ?? entry[constant]
  return typeof known === 'string' ? { name: known, wish: known } : undefined
}

/** What `{ runtimeValue: { constant } }` or a reference stands for. */
export function givenValue(lookup: Lookup, parameter: Entry): Given | undefined {
  if (isPlatformReference(parameter)) return referredTo(lookup, parameter)
  const { constant } = { ...(parameter['runtimeValue'] as { readonly constant?: Value } | undefined) }
  if (constant === undefined || constant === null) return undefined
  return { known: constant, expression: typeof constant === 'string' ? quoted(constant) : expressionOf(constant) }
}
