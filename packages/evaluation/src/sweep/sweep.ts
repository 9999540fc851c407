/** One set of settings and what it came to. */
export interface SweepTrial {
  readonly number: number
  readonly values: Readonly<Record<string, unknown>>
  /** `complete`, `pruned`, `failed` or `running`. */
  readonly state: string
  readonly value?: number
  /** Values on the way, with rising steps. */
  readonly reports?: readonly { readonly step: number; readonly value: number }[]
  readonly seconds?: number
  readonly reason?: string
}

/** A search for good settings, as data to be shown. */
export interface Sweep {
  readonly title: string
  /** What the value of a trial is: `accuracy`. */
  readonly score: string
  readonly direction: 'maximize' | 'minimize'
  readonly trials: readonly SweepTrial[]
  /** Of each setting, the most important first; shares of 1. */
  readonly importances: readonly { readonly name: string; readonly share: number }[]
}

/** A trial that came to a value. */
export type Scored = SweepTrial & { readonly value: number }

/** The trials that were done to their end, the best first. */
export function ranked({ trials, direction }: Pick<Sweep, 'trials' | 'direction'>): readonly Scored[] {
  const complete = trials.filter((trial): trial is Scored => trial.state === 'complete' && trial.value !== undefined && Number.isFinite(trial.value))
  return complete.toSorted((one, other) => (direction === 'maximize' ? other.value - one.value : one.value - other.value))
}

/** A number as it is read in a table: four significant digits. */
export function inShort(value: unknown): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(4))) : typeof value === 'string' ? value : (JSON.stringify(value) ?? '-')
}
