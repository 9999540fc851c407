import { problem } from '../../codes.ts'
import { own } from '../../document/own.ts'
import type { Overview, PlacedTask } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** A value that is left out cannot be handed on through a group, whatever the group declares. */
export function* absentInGroup({ tasks, callers }: Overview): Iterable<Finding> {
  for (const task of tasks) {
    if (task.component?.dag === undefined) continue
    for (const [input, { componentInputParameter: source }] of Object.entries(task.spec.inputs?.parameters ?? {})) {
      if (source === undefined || !mayBeAbsent(source, task, callers)) continue
      yield { path: [...task.path, 'inputs', 'parameters', input], diagnostic: problem('KF3526', [task.name, source]) }
    }
  }
}

/** Whether a run may leave the input of the task's group out, or a call of the group does. */
function mayBeAbsent(input: string, { group }: PlacedTask, callers: Overview['callers']): boolean {
  const declared = own(group.spec.inputDefinitions?.parameters, input)
  if (declared?.isOptional !== true || declared.defaultValue !== undefined) return false
  if (group.name === 'root') return true
  return (callers.get(group.name) ?? []).some(({ spec }) => own(spec.inputs?.parameters, input) === undefined)
}
