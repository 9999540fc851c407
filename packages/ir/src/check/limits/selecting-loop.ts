import { problem } from '../../codes.ts'
import { isLoop, type Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** A selector on a loop is applied again in every turn. */
export function* selectingLoop({ tasks }: Overview): Iterable<Finding> {
  for (const { name, path, spec } of tasks.filter(isLoop)) {
    for (const [input, { parameterExpressionSelector: selector }] of Object.entries(spec.inputs?.parameters ?? {})) {
      if (selector !== undefined) yield { path: [...path, 'inputs', 'parameters', input], diagnostic: problem('KF3506', [name, input]) }
    }
  }
}
