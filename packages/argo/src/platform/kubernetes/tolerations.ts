import type { Expression } from '../../expressions/expression.ts'
import { expressionOf, laterValue, onlyIf, type Part } from '../part.ts'
import { givenValue } from './object-name.ts'
import { type Entry, entriesOf, type WriteSetting } from './setting.ts'

interface Found {
  readonly known?: readonly Part[]
  readonly later?: Expression
}

/** Taints in spite of which a pod runs; one entry may stand for a list. A patch replaces the whole list, so all of it is written in one place. */
export const tolerations: WriteSetting = (value, { lookup }) => {
  const found = entriesOf(value).flatMap((entry): readonly Found[] => {
    if (entry['tolerationJson'] === undefined) return [{ known: [toleration(entry)] }]
    const given = givenValue(lookup, entry['tolerationJson'] as Entry)
    if (given === undefined) return []
    if (given.known !== undefined) return [{ known: [given.known].flat() }]
    const { expression } = given
    return [{ later: `(${expression} in [nil,'']?[]:type(${expression})=='array'?${expression}:[${expression}])` }]
  })
  if (found.every(({ later }) => later === undefined)) return { spec: { tolerations: found.flatMap(({ known = [] }) => known) } }
  const all = `concat(${found.map(({ known = [], later }) => later ?? expressionOf(known)).join(',')})`
  return { spec: { tolerations: onlyIf(`len(${all})>0`, laterValue(all)) } }
}

function toleration({ tolerationSeconds, ...rest }: Entry): Part {
  return { ...(rest as { readonly [field: string]: Part }), ...(tolerationSeconds !== undefined && { tolerationSeconds: Number(tolerationSeconds) }) }
}
