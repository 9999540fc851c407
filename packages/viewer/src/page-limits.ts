/** How much of a run one page carries, in bytes; what is left out is named in its place. */
export interface PageLimits {
  /** Of each task's log, the end. */
  readonly log: number
  /** Of one report or picture. */
  readonly file: number
  /** Of all reports and pictures together. */
  readonly files: number
  /** Pictures shown of one artifact. */
  readonly pictures: number
}

/** Keeps the page of a usual run well under 20 MB. */
export const pageLimits: PageLimits = { log: 64 * 1024, file: 2 * 1024 ** 2, files: 12 * 1024 ** 2, pictures: 12 }
