import { problem } from '../../codes.ts'
import { own } from '../../document/own.ts'
import type { Overview, PlacedTask } from '../overview.ts'
import { type PlacedReference, platformReferences } from '../platform-references.ts'
import type { Finding } from '../rule.ts'

/** What platform settings take from the group of their task is there. */
export function* platformReferencesResolve(overview: Overview): Iterable<Finding> {
  for (const found of platformReferences(overview)) {
    for (const task of found.tasks) {
      const missing = missingSource(found, task)
      if (missing === undefined) continue
      yield { path: found.path, diagnostic: problem('KF3114', [found.platform, found.executor, missing]) }
      break
    }
  }
}

function missingSource({ reference }: PlacedReference, { group }: PlacedTask): string | undefined {
  const { componentInputParameter: input, taskOutputParameter: output } = reference
  if (input !== undefined && own(group.spec.inputDefinitions?.parameters, input) === undefined) {
    return `the input parameter "${input}" of "${group.name}"`
  }
  if (typeof output?.producerTask !== 'string') return undefined
  const producer = own(group.spec.dag?.tasks, output.producerTask)
  return producer === undefined ? `the output of the task "${output.producerTask}" of "${group.name}"` : undefined
}
