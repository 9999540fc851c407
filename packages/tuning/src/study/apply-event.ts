import type { SearchSpace, Trial } from '../space/search-space.ts'
import type { StudyEvent } from './study-event.ts'
import type { StudyTrial } from './study-trial.ts'

/** The trials of a study after one more event: the same fold while it runs and when its journal is read again. */
export function applyEvent<Space extends SearchSpace>(trials: ReadonlyMap<number, Followed<Space>>, event: StudyEvent): Followed<Space> {
  const { number, seconds } = event
  if (event.event === 'asked') return { number, values: event.values as Trial<Space>, state: 'running', reports: [], since: seconds }
  const trial = trials.get(number)
  if (trial === undefined) throw new RangeError(`Nobody asked for trial ${number}.`)
  const spent = { seconds: seconds - trial.since }
  switch (event.event) {
    case 'reported': {
      // A trial that was started again reports steps again: the later one counts.
      const others = trial.reports.filter(({ step }) => step < event.step)
      return { ...trial, reports: [...others, { step: event.step, value: event.value }] }
    }
    case 'told':
      return { ...trial, ...spent, state: 'complete', value: event.value }
    case 'pruned': {
      const last = trial.reports.at(-1)
      return { ...trial, ...spent, state: 'pruned', ...(last && { value: last.value }) }
    }
    case 'failed':
      return { ...trial, ...spent, state: 'failed', reason: event.reason }
  }
}

/** A trial, with the second of the study at which it was asked for. */
export type Followed<Space extends SearchSpace> = StudyTrial<Space> & { readonly since: number }
