import { problem } from '../../codes.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'
import type { Value } from '../../document/value.ts'

/** The driver fills in what the run knows where it is the whole constant; the workspace anywhere in a text, and the root nowhere. */
export function* unfilledPlaceholder({ tasks }: Overview): Iterable<Finding> {
  for (const task of tasks) {
    for (const [input, { runtimeValue }] of Object.entries(task.spec.inputs?.parameters ?? {})) {
      const [unfilled] = runtimeValue === undefined ? [] : unfilledIn(runtimeValue.constant)
      if (unfilled === undefined) continue
      yield { path: [...task.path, 'inputs', 'parameters', input], diagnostic: problem('KF3590', [task.name, input, unfilled]) }
    }
  }
}

const ofTheRun = /\{\{\$\.(?:pipeline_(?:job|task)_\w+|pipeline_root|workspace_path)\}\}/g

function unfilledIn(constant: Value): readonly string[] {
  if (typeof constant !== 'string') return JSON.stringify(constant).match(ofTheRun) ?? []
  const asked = constant.match(ofTheRun) ?? []
  return asked.filter((placeholder) => placeholder !== '{{$.workspace_path}}' && (placeholder !== constant || placeholder === '{{$.pipeline_root}}'))
}
