import { laterValue, type Part } from '../part.ts'
import { givenValue } from './object-name.ts'
import type { Entry, WriteSetting } from './setting.ts'

/** Labels of nodes; those that come as JSON count instead of those that are written down. */
export const nodeSelector: WriteSetting = (value, { lookup }) => {
  const { labels = {}, nodeSelectorJson } = value as { readonly labels?: Part; readonly nodeSelectorJson?: Entry }
  if (nodeSelectorJson === undefined) return { spec: { nodeSelector: labels } }
  const given = givenValue(lookup, nodeSelectorJson)
  if (given === undefined) return {}
  return { spec: { nodeSelector: given.known === undefined ? laterValue(`(${given.expression}??{})`) : given.known } }
}
