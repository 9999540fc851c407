import { openStudy } from '../study/open-study.ts'
import type { StudyOptions } from '../study/study-options.ts'
import type { SearchSpace } from '../space/search-space.ts'
import type { TestFunction } from './functions.ts'

/** How far above its lowest value a study leaves a function after its budget of trials; trials are asked for `parallel` at a time. */
export function regret(
  { space, lowest, of }: TestFunction,
  options: Pick<StudyOptions<SearchSpace>, 'strategy' | 'seed' | 'trials'>,
  parallel = 1,
): number {
  const study = openStudy({ space, direction: 'minimize', ...options })
  for (;;) {
    const asked = Array.from({ length: parallel }, () => study.ask()).filter((trial) => trial !== undefined)
    if (asked.length === 0) return (study.best?.value as number) - lowest
    for (const { number, values } of asked) study.tell(number, of(Object.values(values)))
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return ((sorted[Math.floor((sorted.length - 1) / 2)] as number) + (sorted[Math.ceil((sorted.length - 1) / 2)] as number)) / 2
}
