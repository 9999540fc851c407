import { problem } from '../../codes.ts'
import { own } from '../../document/own.ts'
import { volumeRequest } from '../../walk/volume-request.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** What the driver does with an input of a new volume claim, instead of what it is for. */
const answers = { annotations: 'breaks off at them', data_source: 'makes an empty volume' } as const

/** A claim is made by the driver itself, which does not do all that the component of the Python SDK asks for. */
export function* claimInputs({ executors, callers }: Overview): Iterable<Finding> {
  const claims = executors.filter(({ spec }) => volumeRequest(spec.container) === 'create')
  for (const task of claims.flatMap(({ components }) => components).flatMap(({ name }) => callers.get(name) ?? [])) {
    for (const [input, answer] of Object.entries(answers)) {
      if (own(task.spec.inputs?.parameters, input) === undefined) continue
      yield { path: [...task.path, 'inputs', 'parameters', input], diagnostic: problem('KF3525', [task.name, input, answer]) }
    }
  }
}
