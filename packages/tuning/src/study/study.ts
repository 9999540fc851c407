import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { cellsOf, keyOf, type SearchSpace, type Trial } from '../space/search-space.ts'
import { applyEvent, type Followed } from './apply-event.ts'
import { isBetter } from './direction.ts'
import type { Journal } from './journal.ts'
import { knownTrials, mayBegin } from './known-trials.ts'
import type { Outcome } from './outcome.ts'
import type { Proposals } from './proposals.ts'
import type { StudyEvent } from './study-event.ts'
import type { StudyOptions } from './study-options.ts'
import type { StudyTrial } from './study-trial.ts'

/** A trial to be done. */
export interface Asked<Space extends SearchSpace> {
  readonly number: number
  readonly values: Trial<Space>
}

/** What a study stands on. */
export interface StudyParts<Space extends SearchSpace> {
  readonly options: StudyOptions<Space>
  readonly propose: Proposals
  readonly journal?: Journal
}

/** What happened, without the time, which the study adds. */
type News = StudyEvent extends infer Event ? (Event extends StudyEvent ? Omit<Event, 'seconds'> : never) : never

/** Trials that are asked for and told of, one after another or many at a time; made by `openStudy`. */
export class Study<Space extends SearchSpace> {
  readonly #parts: StudyParts<Space>
  readonly #trials = new Map<number, Followed<Space>>()
  readonly #earlier: readonly Outcome[]
  readonly #seen: Set<string>
  /** Asked for by a process that ended before it could tell. */
  readonly #abandoned: number[]
  readonly #began: number
  /** Who waits until a trial has ended. */
  #waiting: (() => void)[] = []

  constructor(parts: StudyParts<Space>) {
    const { options, journal } = parts
    const { space, earlier = [] } = options
    this.#parts = parts
    this.#earlier = earlier.map((trial) => earlierOutcome(space, trial))
    this.#seen = new Set(earlier.map(({ values }) => keyOf(space, values)))
    for (const event of journal?.past ?? []) this.#apply(event)
    this.#abandoned = this.trials.filter(({ state }) => state === 'running').map(({ number }) => number)
    this.#began = this.#now() - (journal?.past.at(-1)?.seconds ?? 0)
  }

  /** All trials so far, in the order they were asked for. */
  get trials(): readonly StudyTrial<Space>[] {
    return [...this.#trials.values()]
  }

  /** The complete trial with the best value, the first of equal ones; undefined before there is one. */
  get best(): StudyTrial<Space> | undefined {
    const complete = this.trials.filter(({ state }) => state === 'complete')
    const { direction } = this.#parts.options
    return complete.reduce<StudyTrial<Space> | undefined>(
      (best, trial) => (best === undefined || isBetter(trial.value as number, best.value as number, direction) ? trial : best),
      undefined,
    )
  }

  /**
   * The next trial; undefined when the budget is spent, the goal is reached or there is nothing left to try. A trial that a killed process left behind is
   * given out again first. May be called before earlier trials have told how they went, as far as `lag` allows; throws a ComponentError (KF8432) beyond.
   */
  ask(): Asked<Space> | undefined {
    const again = this.#trials.get(this.#abandoned.shift() ?? -1)
    if (again !== undefined) return { number: again.number, values: again.values }
    const number = this.#trials.size
    if (this.#isSpent()) return undefined
    const { lag } = this.#parts.options
    if (!this.#mayBegin(number)) throw new ComponentError([problem('KF8432', [String(number), String(number - Number(lag))])])
    const known = knownTrials(this.trials, number, lag)
    const values = this.#isReached(known) ? undefined : (this.#enqueued() ?? this.#proposed(known))
    if (values === undefined) return undefined
    this.#record({ event: 'asked', number, values })
    return { number, values }
  }

  /** The next trial as `ask` gives it, once enough others have ended; undefined too when the signal says so. */
  async next(signal?: AbortSignal): Promise<Asked<Space> | undefined> {
    const isStopped = (): boolean => signal?.aborted === true
    const isReady = (): boolean => this.#abandoned.length > 0 || this.#isSpent() || this.#mayBegin(this.#trials.size)
    while (!isStopped() && !isReady()) await this.#anEnd(signal)
    return isStopped() ? undefined : this.ask()
  }

  /** Ends a trial with its value; NaN and infinity are no values, and make it a failed one. Throws a ComponentError (KF8416) if it does not run. */
  tell(number: number, value: number): void {
    if (Number.isFinite(value)) this.#record({ event: 'told', number: this.#running(number), value })
    else this.fail(number, `it came to ${value}`)
  }

  /** Ends a trial that broke; the others go on. Throws a ComponentError (KF8416) if it does not run. */
  fail(number: number, reason: string): void {
    this.#record({ event: 'failed', number: this.#running(number), reason })
  }

  /**
   * Takes a value on the way (`step` counts epochs or the like, from 1) and says whether the trial is over: true, if it is not worth going on with or has
   * come to something that is no number. Nothing has to be told of it then. Throws a ComponentError (KF8416) if it does not run.
   */
  report(number: number, step: number, value: number): boolean {
    this.#running(number)
    if (!Number.isFinite(value)) {
      this.fail(number, `it came to ${value} at step ${step}`)
      return true
    }
    this.#record({ event: 'reported', number, step, value })
    const { pruner, direction, lag } = this.#parts.options
    const trial = this.#trials.get(number) as StudyTrial
    const others = knownTrials(this.trials, number, lag)
    const isOver = pruner?.({ trial, others, direction }) ?? false
    if (isOver) this.#record({ event: 'pruned', number })
    return isOver
  }

  /** Closes the journal. */
  close(): void {
    this.#parts.journal?.close()
  }

  #isSpent(): boolean {
    const { trials = Infinity, seconds = Infinity } = this.#parts.options
    return this.#trials.size >= trials || this.#elapsed() >= seconds
  }

  #isReached(known: readonly StudyTrial<Space>[]): boolean {
    const { goal, direction } = this.#parts.options
    return goal !== undefined && known.some(({ state, value }) => state === 'complete' && !isBetter(goal, value as number, direction))
  }

  /** Nobody has to wait where nothing is learnt and nothing compared. */
  #mayBegin(number: number): boolean {
    const { strategy = 'tpe', pruner, goal, lag } = this.#parts.options
    return (strategy !== 'tpe' && pruner === undefined && goal === undefined) || mayBegin(this.trials, number, lag)
  }

  async #anEnd(signal: AbortSignal | undefined): Promise<void> {
    let wake = (): void => undefined
    await new Promise<void>((resolve) => {
      wake = resolve
      this.#waiting.push(wake)
      signal?.addEventListener('abort', wake)
    })
    signal?.removeEventListener('abort', wake)
  }

  #enqueued(): Trial<Space> | undefined {
    const { enqueue = [], space } = this.#parts.options
    return enqueue.find((values) => !this.#seen.has(keyOf(space, values)))
  }

  #proposed(known: readonly StudyTrial<Space>[]): Trial<Space> | undefined {
    const { space, direction } = this.#parts.options
    const own = known.map(({ values, state, value, reports }): Outcome => {
      return { place: cellsOf(space, values), state, value: value ?? Number.NaN, step: reports.at(-1)?.step ?? 0 }
    })
    return this.#parts.propose({ outcomes: [...this.#earlier, ...own], seen: this.#seen, direction }) as Trial<Space> | undefined
  }

  #running(number: number): number {
    const state = this.#trials.get(number)?.state
    if (state !== 'running') throw new ComponentError([problem('KF8416', [String(number), state ?? 'never asked for'])])
    return number
  }

  #record(news: News): void {
    const event = { ...news, seconds: Number(this.#elapsed().toFixed(3)) } as StudyEvent
    this.#parts.journal?.append(event)
    this.#apply(event)
  }

  #apply(event: StudyEvent): void {
    const trial = applyEvent(this.#trials, event)
    this.#trials.set(event.number, trial)
    this.#seen.add(keyOf(this.#parts.options.space, trial.values))
    if (trial.state === 'running') return
    for (const wake of this.#waiting.splice(0)) wake()
  }

  #now(): number {
    return (this.#parts.options.clock ?? Date.now)() / 1000
  }

  #elapsed(): number {
    return this.#now() - this.#began
  }
}

function earlierOutcome<Space extends SearchSpace>(
  space: Space,
  { values, value = Number.NaN }: { readonly values: Trial<Space>; readonly value?: number },
): Outcome {
  return { place: cellsOf(space, values), state: Number.isFinite(value) ? 'complete' : 'failed', value, step: 0 }
}
