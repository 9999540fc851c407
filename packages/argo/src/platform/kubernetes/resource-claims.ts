import { laterValue, onlyIf, type Part, type PartMap } from '../part.ts'
import type { PodPart } from '../pod-part.ts'
import { givenValue } from './object-name.ts'
import { type Entry, entriesOf, type WriteSetting } from './setting.ts'

interface Claim {
  readonly name: string
  readonly claim: Part
  readonly when?: string | undefined
}

/** Devices that are claimed by ResourceClaimTemplates; templates have no place for them, so the pod is patched. */
export const podResourceClaims: WriteSetting = (value, { lookup }): PodPart => {
  const named = entriesOf(value).flatMap((entry, index): readonly Claim[] => {
    const name = `claim-${index + 1}`
    const claim = claimOf(entry, name)
    if (claim !== undefined) return [{ name, claim }]
    const given = givenValue(lookup, entry['resourceClaimJson'] as Entry)
    if (given === undefined) return []
    if (given.known !== undefined) return [{ name, claim: { ...(given.known as PartMap), name } }]
    const object = `toJson(${given.expression})`
    const claimed = laterValue(`fromJSON(${object}[:len(${object})-1]+',"name":"${name}"}')`)
    return [{ name, claim: onlyIf(given.when, claimed), when: given.when }]
  })
  return {
    spec: { resourceClaims: named.map(({ claim }) => claim) },
    main: { resources: { claims: named.map(({ name, when }) => onlyIf(when, { name })) } },
  }
}

function claimOf({ resourceClaimTemplateName }: Entry, name: string): PartMap | undefined {
  return resourceClaimTemplateName === undefined ? undefined : { name, resourceClaimTemplateName: resourceClaimTemplateName as string }
}
