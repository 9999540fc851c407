import { beyond, inSigns } from '@kfp-ts/ir/draw'
import type { TaskPath, TaskRecord } from '@kfp-ts/runs'
import type { Plan } from '../page-data.ts'
import { planPath } from './plan-path.ts'
import { ancestors } from './task-tree.ts'

type Plans = { readonly [task: TaskPath]: Plan }

/** Tasks with titles that people read for the conditions nobody named: `if accuracy ≥ 0.9` for `condition-3`, `branches` around several. */
export function withConditionTitles(tasks: readonly TaskRecord[], plans: Plans): readonly TaskRecord[] {
  return tasks.map((task) => {
    const title = conditionTitle(task, plans)
    return title === undefined ? task : { ...task, displayName: title }
  })
}

function conditionTitle({ path, kind, displayName }: TaskRecord, plans: Plans): string | undefined {
  if (kind !== 'group') return undefined
  if (/^condition-branches-\d+$/.test(displayName)) return 'branches'
  const at = planPath(path)
  const condition = plans[at]?.condition
  if (condition === undefined || !/^condition-\d+$/.test(displayName)) return undefined
  const own = beyond(condition, conditionsBefore(at, plans))
  if (own === '') return 'otherwise'
  return `${own === condition ? 'if' : 'else if'} ${inSigns(withShortNames(own, at, plans))}`
}

/** What the branches before one ask, each beyond those before it; nothing of a condition that is no branch. */
function conditionsBefore(path: TaskPath, plans: Plans): readonly string[] {
  const scope = path.slice(0, path.lastIndexOf('/') + 1)
  if (!/(^|\/)condition-branches-\d+\/$/.test(scope)) return []
  const branches = Object.keys(plans).filter((each) => each.startsWith(scope) && !each.slice(scope.length).includes('/'))
  const before = branches.filter((each) => numberOf(each) < numberOf(path)).sort((one, other) => numberOf(one) - numberOf(other))
  return before.reduce<readonly string[]>((asked, each) => [...asked, beyond(plans[each]?.condition ?? '', asked)], [])
}

/** `accuracy` in place of `evaluate-accuracy` where that is output `accuracy` of `evaluate`, and nothing else here is called so. */
function withShortNames(condition: string, path: TaskPath, plans: Plans): string {
  const names = [...new Set(condition.match(/(?<!["'\w.-])[a-z][\w.-]*/gi))]
  const short = names.map((name) => outputCalled(name, path, plans) ?? name)
  const pairs = names
    .map((name, index) => [name, short[index] ?? name] as const)
    .filter(([, after]) => short.indexOf(after) === short.lastIndexOf(after))
  return pairs.reduce((text, [name, after]) => text.replaceAll(new RegExp(`(?<!["'\\w.-])${name}(?![\\w.-])`, 'g'), after), condition)
}

/** Which output a name in a condition is, told by the nearest group around it that takes it from a task. */
function outputCalled(name: string, path: TaskPath, plans: Plans): string | undefined {
  const source = [path, ...ancestors(path)].map((at) => plans[at]?.inputs[name]).find((each) => each !== undefined && !each.startsWith('input '))
  return source === undefined ? undefined : /^(\S+) of \S+$/.exec(source)?.[1]
}

function numberOf(path: TaskPath): number {
  return Number(path.slice(path.lastIndexOf('-') + 1))
}
