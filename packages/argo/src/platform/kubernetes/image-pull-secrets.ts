import { onlyIf } from '../part.ts'
import { objectName } from './object-name.ts'
import { entriesOf, type WriteSetting } from './setting.ts'

/** Secrets that open the registry of the image. Templates have no place for them, so the pod is patched. */
export const imagePullSecret: WriteSetting = (value, { lookup }) => ({
  spec: {
    imagePullSecrets: entriesOf(value).flatMap((entry) => {
      const found = objectName(lookup, entry, { parameter: 'secretNameParameter', constant: 'secretName' })
      return found === undefined ? [] : [onlyIf(found.when, { name: found.name })]
    }),
  },
})
