import { grouped } from '../document/grouped.ts'

/** Pairs of things of two lists that have the same key; several of one key by their order. Undefined keys pair with nothing. */
export function pairBy<T>(one: readonly T[], other: readonly T[], keyOf: (each: T) => string | undefined): readonly (readonly [T, T])[] {
  const ours = grouped(one, keyOf)
  return [...grouped(other, keyOf)].flatMap(([key, theirs]) =>
    theirs.slice(0, ours.get(key)?.length ?? 0).map((each, index) => [ours.get(key)?.[index] as T, each] as const),
  )
}
