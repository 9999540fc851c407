/** Pairs of things of two lists that have the same key; several of one key by their order. Undefined keys pair with nothing. */
export function pairBy<T>(one: readonly T[], other: readonly T[], keyOf: (each: T) => string | undefined): readonly (readonly [T, T])[] {
  const waiting = new Map<string, T[]>()
  for (const each of one) {
    const key = keyOf(each)
    if (key === undefined) continue
    const alike = waiting.get(key)
    if (alike === undefined) waiting.set(key, [each])
    else alike.push(each)
  }
  return other.flatMap((each) => {
    const key = keyOf(each)
    const found = key === undefined ? undefined : waiting.get(key)?.shift()
    return found === undefined ? [] : [[found, each] as const]
  })
}
