/** A size in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** An image as bytes: row by row from the top left, red, green, blue. */
export interface Pixels extends Size {
  readonly rgb: Uint8Array
}
