import { problem } from '../../codes.ts'
import { dependenciesIn, dependsFault } from '../text/depends.ts'
import type { Owner } from '../validation.ts'
import type { Call, Template } from '../workflow.ts'

const results = ['Succeeded', 'Failed', 'Errored', 'Skipped', 'Omitted', 'Daemoned', 'AnySucceeded', 'AllFailed']
const ofItems = ['AnySucceeded', 'AllFailed']
/** Words of expr-lang, which Argo evaluates `depends` with. */
const reserved = ['not', 'in', 'and', 'or', 'true', 'false', 'nil', 'matches', 'contains', 'startsWith', 'endsWith', 'let', 'if', 'else']

interface Place {
  readonly owner: Owner
  readonly template: Template
}

/** A task waits for tasks beside it, and for results that they can have. */
export function checkDepends(task: Call, { owner, template }: Place): void {
  const { report } = owner.base
  const tasks = template.dag?.tasks ?? []
  const waits = task.depends ? dependenciesIn(task.depends) : (task.dependencies ?? []).map((name) => ({ task: name }))
  const path = [...owner.path, task.depends ? 'depends' : 'dependencies']
  checkStyle(task, { owner, template })
  const fault = task.depends ? dependsFault(task.depends) : undefined
  if (fault !== undefined) report(problem('KF3936', [owner.name, fault]), path, 'value')
  for (const { task: name, result } of waits as readonly { readonly task: string; readonly result?: string }[]) {
    const other = tasks.find((one) => one.name === name)
    if (other === undefined) report(problem('KF3932', [owner.name, name]), path, 'value')
    else if (reserved.includes(name)) report(problem('KF3939', [owner.name, name]), path, 'value')
    else if (result === undefined && other.when !== undefined && other.when !== '') report(problem('KF3941', [owner.name, name]), path, 'value')
    if (result !== undefined && !results.includes(result)) report(problem('KF3934', [owner.name, result, name]), path, 'value')
    if (result !== undefined && ofItems.includes(result) && other !== undefined && !hasItems(other))
      report(problem('KF3935', [owner.name, result, name]), path, 'value')
  }
}

function checkStyle(task: Call, { owner, template }: Place): void {
  const { report } = owner.base
  const usesDepends = (template.dag?.tasks ?? []).some(({ depends }) => Boolean(depends))
  const hasDependencies = (task.dependencies ?? []).length > 0
  if ((usesDepends || hasDependencies) && /^\d/.test(task.name ?? '')) report(problem('KF3938', [owner.name]), [...owner.path, 'name'], 'value')
  if (usesDepends && hasDependencies) report(problem('KF3937', [template.name ?? '', 'dependencies']), [...owner.path, 'dependencies'])
  if (usesDepends && task.continueOn !== undefined) report(problem('KF3937', [template.name ?? '', 'continueOn']), [...owner.path, 'continueOn'])
}

const hasItems = ({ withItems = [], withParam, withSequence }: Call): boolean =>
  withItems.length > 0 || Boolean(withParam) || withSequence !== undefined
