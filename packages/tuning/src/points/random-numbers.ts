/** A stream of numbers in [0, 1) that is the same for the same seed on every machine. */
export type RandomNumbers = () => number

/** Starts a stream (sfc32, whose state is filled from the seed and a stream number by splitmix32). */
export function randomNumbers(seed: number, stream = 0): RandomNumbers {
  const fill = splitmix(seed ^ Math.imul(stream + 1, 0x9e3779b9))
  let [a, b, c, counter] = [fill(), fill(), fill(), 1]
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  // The first numbers still show how alike two seeds are.
  for (let skipped = 0; skipped < 12; skipped++) next()
  return next
}

/** A shuffled copy (Fisher-Yates). */
export function shuffled<Item>(items: readonly Item[], random: RandomNumbers): Item[] {
  const copy = [...items]
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[copy[last], copy[other]] = [copy[other] as Item, copy[last] as Item]
  }
  return copy
}

function splitmix(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
}
