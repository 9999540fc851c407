/** What an image may measure before the work of decoding it is done. */
export interface ImageLimits {
  /** The most bytes of the file. */
  readonly bytes: number
  /** The most pixels, width times height. */
  readonly pixels: number
  /** The fewest pixels on each side. */
  readonly side: number
}

/** 32 MiB, 50 megapixels, at least 16 pixels on each side. */
export const defaultImageLimits: ImageLimits = { bytes: 32 * 1024 ** 2, pixels: 50_000_000, side: 16 }
