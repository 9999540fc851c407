import type { Part, PartMap } from '../part.ts'
import { mounted } from './mounted.ts'
import { objectName } from './object-name.ts'
import { entriesOf, textIn, type WriteSetting } from './setting.ts'

/** Folders of a container with a file for each key of Secrets or ConfigMaps. */
export function objectAsVolume(named: 'secretName' | 'configMapName'): WriteSetting {
  const source = (name: Part, optional: boolean): PartMap =>
    named === 'secretName' ? { secret: { secretName: name, optional } } : { configMap: { name, optional } }
  return (value, { lookup, volumes }) =>
    mounted(
      volumes,
      entriesOf(value).flatMap((entry) => {
        const found = objectName(lookup, entry, { parameter: `${named}Parameter`, constant: named })
        if (found === undefined) return []
        return [{ ...found, path: textIn(entry, 'mountPath') ?? '', source: source(found.name, entry['optional'] === true) }]
      }),
    )
}
