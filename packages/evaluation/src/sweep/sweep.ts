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

/** How a setting is measured. */
export interface SettingScale {
  /** Whether its axis is spread over orders of magnitude; by the width of its range unless given. */
  readonly log?: boolean
  /** What is counted or measured: `filters`. */
  readonly unit?: string
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
  /** By the name of a setting. */
  readonly scales?: Readonly<Record<string, SettingScale>>
  /** What the steps of reports count: `epoch`; `step` unless given. */
  readonly steps?: string
}

/** A trial that came to a value. */
export type Scored = SweepTrial & { readonly value: number }

/** The trials that were done to their end, the best first. */
export function ranked(sweep: Pick<Sweep, 'trials' | 'direction'>): readonly Scored[] {
  return scored(sweep, 'complete').toSorted((one, other) => (sweep.direction === 'maximize' ? other.value - one.value : one.value - other.value))
}

/** The trials of a state that have a value; that of a pruned one is the last on its way. */
export function scored({ trials }: Pick<Sweep, 'trials'>, state: 'complete' | 'pruned'): readonly Scored[] {
  return trials.filter((trial): trial is Scored => trial.state === state && trial.value !== undefined && Number.isFinite(trial.value))
}

/** A number as it is read in a table: four significant digits. */
export function inShort(value: unknown): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(4))) : typeof value === 'string' ? value : (JSON.stringify(value) ?? '-')
}
