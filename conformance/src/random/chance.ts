/** Decides by a seed: the same seed, the same decisions. */
export interface Chance {
  /** A whole number from 0 up to, not including, `below`. */
  readonly below: (below: number) => number
  /** One of several. */
  readonly among: <T>(several: readonly T[]) => T
  /** True in so many of a hundred cases. */
  readonly in100: (cases: number) => boolean
}

/** Mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  // The first numbers of neighbouring seeds are alike.
  for (let skipped = 0; skipped < 8; skipped += 1) next()
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, among: (several) => several.at(below(several.length))!, in100: (cases) => below(100) < cases }
}
