/** Width and height of a generated photograph in pixels: that of the public set of surface cracks. */
export const tileSize = 227

/** One value a pixel, row by row: brightness (0 is black, 255 is white) or the strength of a mask (0 to 1). */
export type Tile = Float32Array

export function blankTile(value = 0): Tile {
  return new Float32Array(tileSize * tileSize).fill(value)
}

/** A point or a vector, in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Disc {
  readonly center: Point
  readonly radius: number
  /** How many pixels beyond the radius the edge takes to fade out. */
  readonly softness: number
}

/** Calls `visit` for every pixel a disc covers, with how much of it is covered (0 to 1). */
export function coverDisc({ center, radius, softness }: Disc, visit: (pixel: number, coverage: number) => void): void {
  const reach = radius + softness
  const top = Math.max(0, Math.floor(center.y - reach))
  const bottom = Math.min(tileSize - 1, Math.ceil(center.y + reach))
  const left = Math.max(0, Math.floor(center.x - reach))
  const right = Math.min(tileSize - 1, Math.ceil(center.x + reach))
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const distance = Math.sqrt((x - center.x) ** 2 + (y - center.y) ** 2)
      if (distance < reach) visit(y * tileSize + x, Math.min(1, (reach - distance) / softness))
    }
  }
}

/** Raises a mask to the coverage of a disc times its strength, never lowers it. */
export function stampDisc(mask: Tile, disc: Disc, strength: number): void {
  coverDisc(disc, (pixel, coverage) => {
    mask[pixel] = Math.max(mask[pixel] as number, coverage * strength)
  })
}
