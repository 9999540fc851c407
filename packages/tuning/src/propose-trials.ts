import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import { type SearchSpace, sizeOf, type Trial } from './space/search-space.ts'
import { openStudy } from './study/open-study.ts'
import type { StudyOptions } from './study/study-options.ts'

/** How many trials, chosen how, from which seed on, after which others. */
export interface Plan<Space extends SearchSpace = SearchSpace> extends Pick<
  StudyOptions<Space>,
  'strategy' | 'seed' | 'startup' | 'enqueue' | 'earlier'
> {
  readonly budget: number
  /** `maximize` unless given. */
  readonly direction?: StudyOptions<Space>['direction']
}

/**
 * Proposes `budget` different trials at once, other than the `earlier` ones; the same space and plan give the same trials on every machine, and a larger
 * budget only adds to them (except to a grid, which gets finer). Throws a ComponentError (KF8405, KF8406) if there are not so many.
 * @example proposeTrials({ rate: double({ min: 1e-4, max: 1e-2, log: true }) }, { budget: 8, strategy: 'halton', seed: 1 })
 */
export function proposeTrials<const Space extends SearchSpace>(space: Space, plan: Plan<Space>): readonly Trial<Space>[] {
  const { budget, direction = 'maximize', ...choice } = plan
  const study = openStudy({ space, direction, trials: budget, ...choice })
  const trials: Trial<Space>[] = []
  for (let trial = study.ask(); trial !== undefined; trial = study.ask()) trials.push(trial.values)
  if (trials.length === budget) return trials
  const size = Math.min(sizeOf(space), trials.length + (choice.earlier?.length ?? 0))
  throw new ComponentError([problem('KF8406', [String(budget), String(size)])])
}
