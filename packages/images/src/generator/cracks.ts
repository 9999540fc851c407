import type { Random } from '../seeded-random.ts'
import { blankTile, type Point, stampDisc, type Tile, tileSize } from './tile.ts'

/** Adds one or two cracks that enter from an edge of the tile. */
export function addCracks(tile: Tile, random: Random): void {
  const mask = blankTile()
  const count = random() < 0.75 ? 1 : 2
  for (let crack = 0; crack < count; crack++) drawCrack(mask, random, crackFromAnEdge(random))
  const darkness = random() < 0.1 ? 30 + random() * 25 : 55 + random() * 70
  for (let pixel = 0; pixel < tile.length; pixel++) {
    const brightness = tile[pixel] as number
    tile[pixel] = brightness - Math.min(darkness, brightness * 0.8) * (mask[pixel] as number)
  }
}

interface Crack {
  readonly start: Point
  /** Where it heads for, in radians. */
  readonly direction: number
  /** In pixels. */
  readonly width: number
  /** In steps of about a pixel. */
  readonly length: number
  /** How many levels of branches may still leave it. */
  readonly branching: number
  readonly strength: number
}

function crackFromAnEdge(random: Random): Crack {
  const side = Math.floor(random() * 4)
  const position = (0.12 + 0.76 * random()) * tileSize
  const inwards = [0, Math.PI, Math.PI / 2, -Math.PI / 2][side] as number
  const edge = side % 2 === 0 ? 0 : tileSize
  const start = side < 2 ? { x: edge, y: position } : { x: position, y: edge }
  const isHairline = random() < 0.08
  return {
    start,
    direction: inwards + (random() - 0.5) * 1.1,
    width: isHairline ? 1.2 + random() * 1.2 : 2.6 + random() * 6,
    length: 120 + random() * 240,
    branching: 2,
    strength: 1,
  }
}

/** A random walk that remembers its direction, with kinks, a drifting width, gaps and branches. */
function drawCrack(mask: Tile, random: Random, crack: Crack): void {
  let { x, y } = crack.start
  let { direction, width } = crack
  const drift = (random() - 0.5) * 0.04
  for (let step = 0; step < crack.length; step++) {
    direction = nextDirection(direction, crack, random) + drift
    width = Math.max(0.35, Math.min(crack.width * 1.8, width + (random() - 0.5) * crack.width * 0.35))
    x += Math.cos(direction) * 1.1
    y += Math.sin(direction) * 1.1
    if (isOutside(x) || isOutside(y)) return
    const isGap = random() < 0.03
    if (!isGap) stampDisc(mask, { center: { x, y }, radius: width / 2, softness: 0.9 }, crack.strength * (0.75 + 0.25 * random()))
    if (crack.branching > 0 && random() < 0.012) drawCrack(mask, random, branchOf(crack, { x, y, direction }, random))
  }
}

function nextDirection(direction: number, crack: Crack, random: Random): number {
  const wandered = direction + (random() - 0.5) * 0.55
  const drawnBack = wandered + (crack.direction - wandered) * 0.06
  const kink = random() < 0.04 ? (random() - 0.5) * 1.4 : 0
  return drawnBack + kink
}

function branchOf(crack: Crack, at: Point & { readonly direction: number }, random: Random): Crack {
  const side = random() < 0.5 ? -1 : 1
  return {
    start: at,
    direction: at.direction + side * (0.5 + random() * 0.7),
    width: crack.width * 0.6,
    length: crack.length * 0.5 * random(),
    branching: crack.branching - 1,
    strength: crack.strength * 0.9,
  }
}

function isOutside(coordinate: number): boolean {
  return coordinate < -4 || coordinate > tileSize + 4
}
