/** One place where two documents differ. */
export interface Difference {
  /** Keys joined by dots, from the list of documents down: `0.root.dag.tasks.say`. */
  readonly at: string
  /** What stands there in each; `undefined` where nothing does. */
  readonly ours: unknown
  readonly theirs: unknown
}

/** Every smallest part that differs; lists count as whole where their lengths differ. */
export function differences(ours: unknown, theirs: unknown, at = ''): readonly Difference[] {
  if (Object.is(ours, theirs)) return []
  if (!isBranch(ours) || !isBranch(theirs) || Array.isArray(ours) !== Array.isArray(theirs) || lengthOf(ours) !== lengthOf(theirs)) {
    return [{ at, ours, theirs }]
  }
  const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)])
  return [...keys].toSorted().flatMap((key) => differences(ours[key], theirs[key], at === '' ? key : `${at}.${key}`))
}

function isBranch(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null
}
function lengthOf(value: object): number | undefined {
  return Array.isArray(value) ? value.length : undefined
}
