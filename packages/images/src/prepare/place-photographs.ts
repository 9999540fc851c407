import type { Photograph } from '../photographs.ts'
import { alike } from './alike.ts'
import type { DecodedPhotograph, UsablePhotograph } from './decoded-chunks.ts'
import { type Shares, type Split, splitOf } from './split.ts'

/** What becomes of a photograph: the split it goes to, or why it goes to none. */
export type PlacedPhotograph = AcceptedPhotograph | RefusedPhotograph

interface AcceptedPhotograph extends UsablePhotograph {
  readonly split: Split
  /** The source of the first photograph that looks the same, in whatever split. */
  readonly like?: string
  readonly reason?: undefined
}

interface RefusedPhotograph extends Photograph {
  readonly reason: string
  readonly split?: undefined
  readonly like?: undefined
}

const inBothClasses = 'The same photograph is in both classes.'

/**
 * Places photographs in splits by the content of their files. What looks the same as a photograph of another split goes to training, so that no
 * model is judged by a copy of what it has learnt from; the very same file in both classes goes nowhere.
 */
export function placePhotographs(photographs: readonly DecodedPhotograph[], shares: Shares): readonly PlacedPhotograph[] {
  const decoded = photographs.filter((photograph) => 'looks' in photograph)
  const contradicting = contradictions(decoded)
  const usable = decoded.filter(({ sha256 }) => !contradicting.has(sha256))
  const groups = alike(usable.map(({ looks }) => looks))
  const splitsOfGroups = new Map<number, Set<Split>>()
  groups.forEach((group, index) => {
    const splits = splitsOfGroups.get(group) ?? new Set()
    splitsOfGroups.set(group, splits.add(splitOf((usable[index] as UsablePhotograph).sha256, shares)))
  })
  let index = 0
  return photographs.map((photograph) => {
    if (!('looks' in photograph)) return photograph
    if (contradicting.has(photograph.sha256)) return { ...photograph, reason: inBothClasses }
    const group = groups[index++] as number
    const [split = 'train', other] = splitsOfGroups.get(group) ?? []
    const first = usable[group] as UsablePhotograph
    return { ...photograph, split: other === undefined ? split : 'train', ...(first !== photograph && { like: first.source }) }
  })
}

/** The hashes that photographs of both classes have: whatever the label, one of them is wrong. */
function contradictions(photographs: readonly UsablePhotograph[]): ReadonlySet<string> {
  const labelOf = new Map<string, number>()
  const found = new Set<string>()
  for (const { sha256, label } of photographs) {
    if ((labelOf.get(sha256) ?? label) !== label) found.add(sha256)
    labelOf.set(sha256, label)
  }
  return found
}
