/** How the learning rate changes while a network learns. */
export type Schedule =
  /** Falls to zero along half a cosine wave. */
  | { readonly kind: 'cosine' }
  | { readonly kind: 'constant' }
  /** Multiplied by `factor` after every `epochs` epochs. */
  | { readonly kind: 'step'; readonly epochs: number; readonly factor: number }

/** A moment of a training, in epochs: 2.5 is half way through the third. */
export interface Moment {
  readonly at: number
  readonly epochs: number
}

export interface RatePlan {
  /** The highest rate. */
  readonly initial: number
  readonly schedule: Schedule
  /** Epochs over which the rate first rises evenly, from a hundredth; the schedule then runs over the rest. */
  readonly warmup: number
}

/** The learning rate at a moment of a training. */
export function learningRateAt({ initial, schedule, warmup }: RatePlan, { at, epochs }: Moment): number {
  if (at < warmup) return initial * (0.01 + (0.99 * at) / warmup)
  return initial * shareOf(schedule, { at: at - warmup, epochs: epochs - warmup })
}

function shareOf(schedule: Schedule, { at, epochs }: Moment): number {
  if (schedule.kind === 'constant') return 1
  if (schedule.kind === 'step') return schedule.factor ** Math.floor(at / schedule.epochs)
  return (1 + Math.cos((Math.PI * at) / epochs)) / 2
}
