import { type Entry, entriesOf, textIn, type WriteSetting } from './setting.ts'

/** When the image is pulled. */
export const imagePullPolicy: WriteSetting = (value) => ({ main: { imagePullPolicy: value } })

/** As whom the container runs; the document has 64-bit numbers as texts. */
export const securityContext: WriteSetting = (value) => {
  const { runAsUser, runAsGroup, runAsNonRoot } = value as Entry
  const number = (written: unknown): number | undefined => (written === undefined ? undefined : Number(written))
  return { main: { securityContext: { runAsUser: number(runAsUser), runAsGroup: number(runAsGroup), runAsNonRoot } } }
}

/** Variables out of the container's own pod. */
export const fieldPathAsEnv: WriteSetting = (value) => ({
  main: {
    env: entriesOf(value).map((entry) => ({ name: textIn(entry, 'name'), valueFrom: { fieldRef: { fieldPath: textIn(entry, 'fieldPath') } } })),
  },
})
