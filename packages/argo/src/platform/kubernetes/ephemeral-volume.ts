import type { PartMap } from '../part.ts'
import { mounted } from './mounted.ts'
import { type Entry, entriesOf, textIn, type WriteSetting } from './setting.ts'

/** Volumes that are made for a pod and go with it. */
export const genericEphemeralVolume: WriteSetting = (value, { volumes }) =>
  mounted(
    volumes,
    entriesOf(value).map((entry) => ({
      wish: textIn(entry, 'volumeName') ?? 'ephemeral',
      path: textIn(entry, 'mountPath') ?? '',
      source: { ephemeral: { volumeClaimTemplate: claimTemplate(entry) } },
    })),
  )

function claimTemplate({ accessModes = [], size, storageClassName, metadata }: Entry): PartMap {
  const spec = { accessModes, resources: { requests: { storage: size } }, storageClassName }
  return { metadata, spec }
}
