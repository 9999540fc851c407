import { onlyIf } from '../part.ts'
import { objectName } from './object-name.ts'
import { entriesOf, listIn, textIn, type WriteSetting } from './setting.ts'

interface Source {
  /** `secretName`, `configMapName`. */
  readonly named: string
  /** `secretKey`, `configMapKey`. */
  readonly key: string
  /** `secretKeyRef`, `configMapKeyRef`. */
  readonly reference: string
}

/** Variables of a container out of Secrets or ConfigMaps. */
export function objectAsEnv({ named, key, reference }: Source): WriteSetting {
  return (value, { lookup }) => {
    const env = entriesOf(value).flatMap((entry) => {
      const found = objectName(lookup, entry, { parameter: `${named}Parameter`, constant: named })
      if (found === undefined) return []
      const optional = entry['optional'] === true
      return listIn(entry, 'keyToEnv').map((pair) => {
        const from = { name: found.name, key: textIn(pair, key), optional }
        return onlyIf(found.when, { name: textIn(pair, 'envVar'), valueFrom: { [reference]: from } })
      })
    })
    return { main: { env } }
  }
}
