import { ComponentError, type Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { cellsOf, checkSpace, type SearchSpace } from '../space/search-space.ts'
import { openJournal, type StudyIdentity } from './journal.ts'
import { proposals } from './proposals.ts'
import { Study } from './study.ts'
import type { StudyOptions } from './study-options.ts'

/**
 * Opens a study: `ask()` for trials, `report()` on the way, `tell()` how they ended. The same options and answers give the same trials on every machine.
 * Throws a ComponentError for a space, a budget, configurations or a journal that mean nothing (KF8405, KF8407, KF8411 to KF8414, KF8417 to KF8421).
 * @example
 * const study = openStudy({ space: { x: double({ min: -5, max: 5 }) }, direction: 'minimize', trials: 30 })
 * for (let trial = study.ask(); trial !== undefined; trial = study.ask()) study.tell(trial.number, (trial.values.x - 2) ** 2)
 * console.log(study.best?.values.x)
 */
export function openStudy<const Space extends SearchSpace>(options: StudyOptions<Space>): Study<Space> {
  const { space, strategy = 'tpe', seed = 1, trials, startup, journal, direction, enqueue = [] } = options
  checkSpace(space)
  checkNumbers(options)
  for (const values of enqueue) cellsOf(space, values)
  const propose = proposals({ space, strategy, seed, budget: trials ?? 100, ...(startup !== undefined && { startup }) })
  return new Study({ options, propose, ...(journal !== undefined && { journal: openJournal(journal, identityOf(space, direction)) }) })
}

function checkNumbers({ trials, seconds, seed, startup, lag }: StudyOptions<SearchSpace>): void {
  const isCount = (value: number | undefined): boolean => value === undefined || (Number.isInteger(value) && value >= 1)
  const found: Diagnostic[] = []
  if (!isCount(trials)) found.push(problem('KF8405', [String(trials)]))
  if (seconds !== undefined && !(seconds > 0)) found.push(problem('KF8420', [String(seconds)]))
  if (seed !== undefined && !Number.isSafeInteger(seed)) found.push(problem('KF8421', ['seed', String(seed), 'a whole number']))
  if (!isCount(startup)) found.push(problem('KF8421', ['startup', String(startup), 'a whole number, 1 or more']))
  if (!isCount(lag)) found.push(problem('KF8421', ['lag', String(lag), 'a whole number, 1 or more']))
  if (found.length > 0) throw new ComponentError(found)
}

function identityOf(space: SearchSpace, direction: string): StudyIdentity {
  const dimensions = Object.entries(space).map(([name, { shape, condition }]) => ({ name, ...shape, ...(condition && { condition }) }))
  return { version: 1, direction, space: dimensions }
}
