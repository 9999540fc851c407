import type { Progress } from '../storage.ts'

/** Adds up what is transferred. */
export interface ProgressCount {
  readonly total: (bytes: number) => void
  readonly bytes: (bytes: number) => void
  readonly file: () => void
}

export function progressOf(tell: ((progress: Progress) => void) | undefined): ProgressCount {
  let progress: Progress = { bytes: 0, files: 0 }
  const to = (next: Progress): void => tell?.((progress = next))
  return {
    total: (bytes) => void (progress = { ...progress, total: (progress.total ?? 0) + bytes }),
    bytes: (bytes) => to({ ...progress, bytes: progress.bytes + bytes }),
    file: () => to({ ...progress, files: progress.files + 1 }),
  }
}
