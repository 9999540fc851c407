import { problem } from '../codes.ts'
import { calledBy } from './calls.ts'
import { checkCall, checkHooks, checkOnExit } from './check-call.ts'
import { type DagOrder, dagOrder } from './dag-order.ts'
import type { Site } from './document/library.ts'
import type { Owner } from './document/owner.ts'
import type { Call, Template } from './document/workflow.ts'
import { checkDepends } from './rules/depends.ts'
import { checkNames } from './rules/names.ts'
import { checkReferences } from './rules/references.ts'
import { checkTargets } from './rules/targets.ts'
import { checkWaiting } from './rules/waiting.ts'
import { addOutputs } from './scope/call-outputs.ts'
import { statusNames } from './scope/status-names.ts'
import { scopeWith, type Validation } from './validation.ts'

/** Goes through the tasks of a DAG, those first that others wait for. */
export function checkDag(site: Site, names: Set<string>, validation: Validation): void {
  const { base, template, path } = site
  const tasks = template.dag?.tasks ?? []
  const where = `template "${template.name ?? ''}"`
  checkNames({ what: 'tasks', where, items: tasks, path: [...path, 'dag', 'tasks'] }, base.report)
  if (tasks.length === 0) base.report(problem('KF3914', [template.name ?? '']), path)
  const order = dagOrder(tasks)
  const [first] = order.circle
  if (first !== undefined) base.report(problem('KF3933', [template.name ?? '', [...order.circle, first].join(', ')]), [...path, 'dag'])
  const dag: Dag = { site, order, called: new Map(), names, validation }
  for (const index of order.indices) seeTask(index, dag)
  checkReferences(template.dag?.target, { where, scope: scopeWith(validation, names), path: [...path, 'dag', 'target'], report: base.report })
  checkTargets(site)
  for (const index of order.indices) checkTask(index, dag)
}

interface Dag {
  readonly site: Site
  readonly order: DagOrder
  /** The templates that tasks call. */
  readonly called: Map<string, Template | undefined>
  readonly names: Set<string>
  readonly validation: Validation
}

function ownerOf(index: number, { site: { base, template, path } }: Dag): { readonly task: Call; readonly owner: Owner } {
  const task = template.dag?.tasks?.[index] ?? {}
  return { task, owner: { base, name: `task "${task.name ?? ''}" of "${template.name ?? ''}"`, path: [...path, 'dag', 'tasks', index] } }
}

/** Goes through the template of a task, so that others can refer to its outputs. */
function seeTask(index: number, dag: Dag): void {
  const { task, owner } = ownerOf(index, dag)
  const { site, order, names, validation, called } = dag
  checkDepends(task, { owner, template: site.template.name ?? '', tasks: order.tasks, usesDepends: order.usesDepends })
  const found = calledBy(task, owner, validation)
  if (found !== undefined) validation.visit(found, validation)
  called.set(task.name ?? '', found?.template)
  const prefix = `tasks.${task.name ?? ''}`
  addOutputs({ call: task, prefix, template: found?.template }, names, validation.globals)
  if (task.hooks !== undefined) names.add(`${prefix}.status`)
}

function checkTask(index: number, dag: Dag): void {
  const { task, owner } = ownerOf(index, dag)
  const { validation, order } = dag
  const before = order.ancestors(task.name ?? '')
  const scope = scopeWith(validation, dag.names, statusNames(before))
  if (task.hooks !== undefined) checkHooks(task.hooks, { owner, scope: scopeWith(validation, dag.names, statusNames(order.names)), validation })
  checkOnExit(task, owner, validation)
  checkCall(task, dag.called.get(task.name ?? ''), { owner, scope })
  checkWaiting(task, { owner, before, tasks: order.names })
}
