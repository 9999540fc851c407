/** How photographs are changed before the network sees them, anew in every epoch. */
export interface Augmentation {
  /** Flips along each axis and, of square photographs, along the diagonal. */
  readonly turns?: boolean
  /** Lighter or darker by up to this share of the whole range, 0 to 1. */
  readonly brightness?: number
  /** Contrast raised or lowered by up to this share, 0 to 1. */
  readonly contrast?: number
  /** Moved along each axis by up to this share of the side, 0 to 0.5; the edge is repeated. */
  readonly shift?: number
  /** Noise on each byte: at most this share of the whole range, 0 to 1, small amounts being likelier. */
  readonly noise?: number
}

/** A surface has no up, and more is not known of it. */
export const defaultAugmentation: Augmentation = { turns: true }
