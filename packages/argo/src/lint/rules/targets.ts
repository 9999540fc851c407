import { problem } from '../../codes.ts'
import type { Site } from '../document/library.ts'

/** The targets of a DAG are tasks of it. */
export function checkTargets({ base, template, path }: Site): void {
  const { target, tasks = [] } = template.dag ?? {}
  if (!target) return
  for (const name of target.replaceAll(/\{\{\s*(.*?)\s*\}\}/g, '{{$1}}').split(' ')) {
    // A parameter may name a task when it is filled in; anything else never does.
    const isOpen = /^\{\{\s*(?:workflow|inputs)\.parameters\.[^{}]*\}\}$/.test(name)
    const isTask = isOpen || tasks.some((task) => task.name === name)
    if (!isTask) base.report(problem('KF3940', [template.name ?? '', name]), [...path, 'dag', 'target'], 'value')
  }
}
