import { problem } from '../../codes.ts'
import type { Owner } from '../document/owner.ts'
import type { Call } from '../document/workflow.ts'
import { isExpanded } from '../scope/item-names.ts'
import { dependenciesIn, type Dependency, dependsFault } from '../text/depends.ts'

const results = ['Succeeded', 'Failed', 'Errored', 'Skipped', 'Omitted', 'Daemoned', 'AnySucceeded', 'AllFailed']
const ofItems = ['AnySucceeded', 'AllFailed']
/** Words of expr-lang, which Argo evaluates `depends` with. */
const reserved = ['not', 'in', 'and', 'or', 'true', 'false', 'nil', 'matches', 'contains', 'startsWith', 'endsWith', 'let', 'if', 'else']

/** What a task can wait for, and how the tasks of its DAG say it. */
export interface Waiting {
  readonly owner: Owner
  /** What the template of the DAG is called. */
  readonly template: string
  readonly tasks: ReadonlyMap<string, Call>
  /** Whether a task of the DAG says it by `depends`. */
  readonly usesDepends: boolean
}

/** A task waits for tasks beside it, and for results that they can have. */
export function checkDepends(task: Call, waiting: Waiting): void {
  const { owner, tasks } = waiting
  const { report } = owner.base
  const waits: readonly Dependency[] = task.depends ? dependenciesIn(task.depends) : (task.dependencies ?? []).map((name) => ({ task: name }))
  const path = [...owner.path, task.depends ? 'depends' : 'dependencies']
  checkStyle(task, waiting)
  const fault = task.depends ? dependsFault(task.depends) : undefined
  if (fault !== undefined) report(problem('KF3936', [owner.name, fault]), path, 'value')
  for (const { task: name, result } of waits) {
    const other = tasks.get(name)
    if (other === undefined) report(problem('KF3932', [owner.name, name]), path, 'value')
    else if (reserved.includes(name)) report(problem('KF3939', [owner.name, name]), path, 'value')
    else if (result === undefined && canBeSkipped(other) && !namesSkipped(waits, name)) report(problem('KF3941', [owner.name, name]), path, 'value')
    if (result !== undefined && !results.includes(result)) report(problem('KF3934', [owner.name, result, name]), path, 'value')
    if (result !== undefined && ofItems.includes(result) && other !== undefined && !isExpanded(other))
      report(problem('KF3935', [owner.name, result, name]), path, 'value')
  }
}

/** Of a task with items only turns are skipped: the task itself succeeds. */
function canBeSkipped(task: Call): boolean {
  return task.when !== undefined && task.when !== '' && !isExpanded(task)
}

/** Whether a `depends` says itself what is to happen when a task was skipped: `(b || b.Skipped)`. */
function namesSkipped(waits: readonly Dependency[], name: string): boolean {
  return waits.some(({ task, result }) => task === name && result === 'Skipped')
}

function checkStyle(task: Call, { owner, template, usesDepends }: Waiting): void {
  const { report } = owner.base
  const hasDependencies = (task.dependencies ?? []).length > 0
  if ((usesDepends || hasDependencies) && /^\d/.test(task.name ?? '')) report(problem('KF3938', [owner.name]), [...owner.path, 'name'], 'value')
  if (usesDepends && hasDependencies) report(problem('KF3937', [template, 'dependencies']), [...owner.path, 'dependencies'])
  if (usesDepends && task.continueOn !== undefined) report(problem('KF3937', [template, 'continueOn']), [...owner.path, 'continueOn'])
}
