import { hashBits } from './perceptual-hash.ts'

/** Hashes that differ in at most so many of their 128 bits belong to copies of one photograph; two different ones differ in about half. */
export const mostBits = 7
/** One part more than bits may differ: at least one part of two hashes that are alike is the same. */
const parts = mostBits + 1
const digitsOfPart = hashBits / 4 / parts

/**
 * Groups perceptual hashes that are alike, through others if need be: for each the number of the first of its group.
 * It compares only those that have a part in common, so forty thousand photographs take a second.
 */
export function alike(hashes: readonly string[]): readonly number[] {
  const groups = new Groups(hashes.length)
  const firstWith = new Map<string, number>()
  // What is the same needs no comparing: a thousand white photographs are one.
  const different = hashes.flatMap((hash, index) => {
    const first = firstWith.get(hash)
    if (first === undefined) firstWith.set(hash, index)
    else groups.join(first, index)
    return first === undefined ? [index] : []
  })
  for (let part = 0; part < parts; part++) {
    const partOf = (index: number): string => (hashes[index] as string).slice(part * digitsOfPart, (part + 1) * digitsOfPart)
    for (const bucket of bucketsOf(different, partOf)) joinAlike(bucket, hashes, groups)
  }
  return hashes.map((_, index) => groups.first(index))
}

function bucketsOf(indices: readonly number[], keyOf: (index: number) => string): Iterable<readonly number[]> {
  const buckets = new Map<string, number[]>()
  for (const index of indices) {
    const key = keyOf(index)
    const bucket = buckets.get(key)
    if (bucket === undefined) buckets.set(key, [index])
    else bucket.push(index)
  }
  return buckets.values()
}

function joinAlike(bucket: readonly number[], hashes: readonly string[], groups: Groups): void {
  bucket.forEach((one, at) => {
    for (const other of bucket.slice(at + 1)) {
      if (distance(hashes[one] as string, hashes[other] as string) <= mostBits) groups.join(one, other)
    }
  })
}

/** In how many bits two hashes differ, counted no further than it matters. */
function distance(one: string, other: string): number {
  let bits = 0
  for (let digit = 0; digit < one.length && bits <= mostBits; digit += 8) {
    bits += ones(Number.parseInt(one.slice(digit, digit + 8), 16) ^ Number.parseInt(other.slice(digit, digit + 8), 16))
  }
  return bits
}

/** The number of ones among 32 bits. */
function ones(word: number): number {
  let left = word
  let count = 0
  while (left !== 0) {
    left &= left - 1
    count++
  }
  return count
}

/** Disjoint sets; each is known by its first member. */
class Groups {
  readonly #above: number[]

  constructor(count: number) {
    this.#above = Array.from({ length: count }, (_, index) => index)
  }

  first(index: number): number {
    let at = index
    while (this.#above[at] !== at) at = this.#above[at] = this.#above[this.#above[at] as number] as number
    return at
  }

  join(one: number, other: number): void {
    const [low, high] = [this.first(one), this.first(other)].toSorted((a, b) => a - b) as [number, number]
    this.#above[high] = low
  }
}
