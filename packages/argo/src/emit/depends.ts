/** Argo's words for all the ways in which a task ends. */
const ends = ['Succeeded', 'Failed', 'Errored', 'Skipped', 'Omitted']

/** What a task waits for, as Argo's `depends`: a bare name would also do for a task that was skipped. */
export function dependsOn(names: readonly string[], { tolerant }: { readonly tolerant: boolean }): string | undefined {
  if (names.length === 0) return undefined
  return names.map((name) => (tolerant ? `(${ends.map((end) => `${name}.${end}`).join(' || ')})` : `${name}.Succeeded`)).join(' && ')
}
