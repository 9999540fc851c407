import { alike } from './alike.ts'
import type { DecodedPhotograph } from './decoded-photographs.ts'
import { type Shares, type Split, splitOf } from './split.ts'

/** What becomes of a photograph: the split it goes to, or why it goes to none. */
export interface PlacedPhotograph extends DecodedPhotograph {
  readonly split?: Split
  /** The source of the first photograph that looks the same, in whatever split. */
  readonly like?: string
}

/**
 * Places photographs in splits by the content of their files. What looks the same as a photograph of another split goes to training, so that no
 * model is judged by a copy of what it has learnt from; the very same file in both classes goes nowhere.
 */
export function placePhotographs(photographs: readonly DecodedPhotograph[], shares: Shares): readonly PlacedPhotograph[] {
  const contradicting = contradictions(photographs)
  const usable = photographs.filter(({ looks, sha256 }) => looks !== undefined && !contradicting.has(sha256))
  const groups = alike(usable.map(({ looks = '' }) => looks))
  const splitsOfGroups = new Map<number, Set<Split>>()
  groups.forEach((group, index) => {
    const splits = splitsOfGroups.get(group) ?? new Set()
    splitsOfGroups.set(group, splits.add(splitOf((usable[index] as DecodedPhotograph).sha256, shares)))
  })
  const placed = new Map(
    usable.map((photograph, index) => {
      const group = groups[index] as number
      const [split = 'train', other] = splitsOfGroups.get(group) ?? []
      const first = usable[group] as DecodedPhotograph
      return [photograph.source, { split: other === undefined ? split : 'train', ...(first !== photograph && { like: first.source }) } as const]
    }),
  )
  return photographs.map((photograph) => {
    if (contradicting.has(photograph.sha256)) return { ...photograph, reason: 'The same photograph is in both classes.' }
    return { ...photograph, ...placed.get(photograph.source) }
  })
}

/** The hashes that photographs of both classes have: whatever the label, one of them is wrong. */
function contradictions(photographs: readonly DecodedPhotograph[]): ReadonlySet<string> {
  const labelOf = new Map<string, number>()
  const found = new Set<string>()
  for (const { sha256, label } of photographs) {
    if ((labelOf.get(sha256) ?? label) !== label) found.add(sha256)
    labelOf.set(sha256, label)
  }
  return found
}
