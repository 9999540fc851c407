/** A generator of numbers in [0, 1). */
export type Random = () => number

/** Numbers in [0, 1) that depend on the parts alone: `seededRandom(1, 'Positive', 17)`. */
export function seededRandom(...parts: readonly (string | number)[]): Random {
  return mulberry32(fnv1a(parts.join('|')))
}

/** The numbers 0 to count - 1 in an order that depends on the generator alone. */
export function shuffledIndices(count: number, random: Random): Uint32Array {
  const indices = Uint32Array.from({ length: count }, (_, index) => index)
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const moved = indices[last] as number
    indices[last] = indices[other] as number
    indices[other] = moved
  }
  return indices
}

function fnv1a(text: string): number {
  let hash = 2166136261
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
  return hash >>> 0
}

function mulberry32(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
