import { hashBits } from './perceptual-hash.ts'

/** Hashes that differ in at most so many of their 128 bits belong to copies of one photograph; two different ones differ in about half. */
export const mostBits = 7
/** One part more than bits may differ: at least one part of two hashes that are alike is the same. */
const parts = mostBits + 1
const digitsOfPart = hashBits / 4 / parts
const wordsOfHash = hashBits / 32

/**
 * Groups perceptual hashes that are alike, through others if need be: for each the number of the first of its group.
 * It compares only those that have a part in common: of forty thousand photographs it takes a fifth of a second, and some seconds where all have one.
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
  const words = wordsOf(hashes)
  for (let part = 0; part < parts; part++) {
    const partOf = (index: number): string => (hashes[index] as string).slice(part * digitsOfPart, (part + 1) * digitsOfPart)
    for (const bucket of bucketsOf(different, partOf)) joinAlike(bucket, words, groups)
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

function joinAlike(bucket: readonly number[], words: Int32Array, groups: Groups): void {
  for (let at = 0; at < bucket.length; at++) {
    const one = bucket[at] as number
    for (let after = at + 1; after < bucket.length; after++) {
      const other = bucket[after] as number
      if (areAlike(words, one, other)) groups.join(one, other)
    }
  }
}

/** Every hash as numbers of 32 bits. */
function wordsOf(hashes: readonly string[]): Int32Array {
  const words = new Int32Array(hashes.length * wordsOfHash)
  hashes.forEach((hash, index) => {
    for (let word = 0; word < wordsOfHash; word++) words[index * wordsOfHash + word] = Number.parseInt(hash.slice(word * 8, word * 8 + 8), 16)
  })
  return words
}

/** Whether two hashes differ in few bits, counted no further than it matters. */
function areAlike(words: Int32Array, one: number, other: number): boolean {
  let bits = 0
  for (let word = 0; word < wordsOfHash && bits <= mostBits; word++) {
    bits += ones((words[one * wordsOfHash + word] as number) ^ (words[other * wordsOfHash + word] as number))
  }
  return bits <= mostBits
}

/** The number of ones among 32 bits, added up side by side (H. S. Warren, Hacker's Delight, 5-1). */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
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
