import { diffLines } from './diff-lines.ts'
import type { Fact } from './fact.ts'
import type { Change } from './pipeline-diff.ts'

/** Facts of the earlier document: to compare, with names as the later one has them; to show, with its own. */
export interface EarlierFacts {
  readonly compared: readonly Fact[]
  readonly shown: readonly Fact[]
}

/** Everything that is said otherwise, in the order in which it is said. */
export function compareFacts({ compared, shown }: EarlierFacts, after: readonly Fact[]): readonly Change[] {
  const before = new Map(compared.map((fact, index) => [fact.subject, { fact, shown: shown[index] ?? fact }]))
  const now = new Map(after.map((fact) => [fact.subject, fact]))
  const changed = after.flatMap((fact) => {
    const was = before.get(fact.subject)
    if (was === undefined) return [{ subject: fact.subject, after: textOf(fact), ...roleOf(fact) }]
    return was.fact.value === fact.value ? [] : [changeOf(was.shown, fact)]
  })
  const gone = shown.filter((_, index) => !now.has(compared[index]?.subject ?? ''))
  return [...changed, ...gone.map((fact) => ({ subject: fact.subject, before: textOf(fact), ...roleOf(fact) }))]
}

function changeOf(before: Fact, after: Fact): Change {
  const change = { subject: after.subject, before: textOf(before), after: textOf(after), ...roleOf(after) }
  const isLong = before.shown === undefined && [before, after].some(({ value }) => value.includes('\n'))
  return isLong ? { ...change, lines: diffLines(before.value, after.value) } : change
}

function roleOf({ cache }: Fact): Pick<Change, 'cache'> {
  return cache === undefined ? {} : { cache }
}

function textOf({ value, shown }: Fact): string {
  return shown ?? value
}
