import { mounted } from './mounted.ts'
import { objectName } from './object-name.ts'
import { entriesOf, textIn, type WriteSetting } from './setting.ts'

/** Volume claims that exist when the task starts. */
export const pvcMount: WriteSetting = (value, { lookup, volumes }) =>
  mounted(
    volumes,
    entriesOf(value).flatMap((entry) => {
      const found = objectName(lookup, entry, { parameter: 'pvcNameParameter', constant: 'constant' })
      if (found === undefined) return []
      const source = { persistentVolumeClaim: { claimName: found.name } }
      return [{ ...found, source, path: textIn(entry, 'mountPath') ?? '', subPath: textIn(entry, 'subPath') }]
    }),
  )
