/** How long work is followed from outside; the context of a component is one. */
export interface Following {
  /** Told how much is done, from 0 to 1. */
  readonly progress?: (fraction: number, message?: string) => void
  /** Aborting it ends the work with the signal's reason. */
  readonly signal?: AbortSignal
}

/** The same, but told of whole percents only: not of each of a hundred thousand photographs. */
export function inPercents({ progress, signal }: Following): Following {
  let told = -1
  const tell = (fraction: number, message?: string): void => {
    const percent = Math.floor(fraction * 100)
    if (percent > told) progress?.(fraction, message)
    told = Math.max(told, percent)
  }
  return { progress: tell, ...(signal && { signal }) }
}
