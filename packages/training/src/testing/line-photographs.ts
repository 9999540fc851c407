import { type Random, seededRandom, type Shards } from '@kfp-ts/images'

/** Square pictures of grey noise; a dark vertical line makes every second one class 1. */
export function linePhotographs(count: number, seed: number, side = 16): Shards {
  const images = Array.from({ length: count }, (_, index) => lineOrNone(index % 2, side, seededRandom(seed, index)))
  const items = images.map((_, index) => ({ source: `${index}.jpg`, label: index % 2, sha256: `${seed}-${index}` }))
  return { width: side, height: side, classes: ['Negative', 'Positive'], items, pixels: (index) => images[index] as Uint8Array }
}

function lineOrNone(label: number, side: number, random: Random): Uint8Array {
  const column = Math.floor(random() * side)
  const value = (pixel: number): number => (label === 1 && pixel % side === column ? 30 : 150) + random() * 40
  return Uint8Array.from({ length: side * side * 3 }, (_, at) => value(Math.floor(at / 3)))
}
