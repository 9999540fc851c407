import { expressionOf, laterValue, onlyIf, type Part, type PartMap } from '../part.ts'
import { givenValue } from './object-name.ts'
import { type Entry, entriesOf, type WriteSetting } from './setting.ts'

const required = 'requiredDuringSchedulingIgnoredDuringExecution'
const preferred = 'preferredDuringSchedulingIgnoredDuringExecution'

interface Terms {
  readonly required: readonly Part[]
  readonly preferred: readonly Part[]
}

/** On which nodes a pod runs, or would rather run. Kubernetes' own object may come from a task or an input: then all is written in one expression. */
export const nodeAffinity: WriteSetting = (value, { lookup }) => {
  const known: Terms[] = []
  const later: string[] = []
  for (const entry of entriesOf(value)) {
    if (entry['nodeAffinityJson'] === undefined) {
      known.push(termOf(entry))
      continue
    }
    const given = givenValue(lookup, entry['nodeAffinityJson'] as Entry)
    if (given?.known !== undefined) known.push(termsIn(given.known as Entry))
    else if (given !== undefined) later.push(given.expression)
  }
  const terms = { required: known.flatMap((one) => one.required), preferred: known.flatMap((one) => one.preferred) }
  const affinity = later.length === 0 ? knownAffinity(terms) : laterAffinity(terms, later)
  return Object.keys(affinity).length === 0 ? {} : { spec: { affinity: { nodeAffinity: affinity } } }
}

function termOf({ weight, matchExpressions, matchFields }: Entry): Terms {
  const term: PartMap = { matchExpressions, matchFields }
  return weight === undefined ? { required: [term], preferred: [] } : { required: [], preferred: [{ weight: weight as number, preference: term }] }
}

function termsIn(object: Entry): Terms {
  const { nodeSelectorTerms = [] } = (object[required] ?? {}) as { readonly nodeSelectorTerms?: readonly Part[] }
  return { required: nodeSelectorTerms, preferred: (object[preferred] ?? []) as readonly Part[] }
}

function knownAffinity(terms: Terms): PartMap {
  return {
    ...(terms.required.length > 0 && { [required]: { nodeSelectorTerms: terms.required } }),
    ...(terms.preferred.length > 0 && { [preferred]: terms.preferred }),
  }
}

function laterAffinity(terms: Terms, objects: readonly string[]): PartMap {
  const together = (own: readonly Part[], path: string): string =>
    `concat(${[expressionOf(own), ...objects.map((object) => `(${object}${path}??[])`)].join(',')})`
  const all = together(terms.required, `?.${required}?.nodeSelectorTerms`)
  const wishes = together(terms.preferred, `?.${preferred}`)
  // Kubernetes refuses a condition without terms, and an empty list would be null.
  return {
    [required]: onlyIf(`len(${all})>0`, { nodeSelectorTerms: laterValue(all) }),
    [preferred]: onlyIf(`len(${wishes})>0`, laterValue(wishes)),
  }
}
