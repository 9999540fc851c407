import { problem } from '../codes.ts'
import type { Survey, Use } from '../survey.ts'
import type { Rule } from './rule.ts'

/** A final status exists for the exit task of its handler, and for a task that goes on whatever became of the one before. */
export const statusWhereThereIsOne: Rule = (survey) =>
  survey.uses.flatMap((use) =>
    use.reference.kind !== 'status' || isKnown(use, survey) ? [] : [problem('KF2005', [use.what], { position: use.position })],
  )

function isKnown({ reference, scope, task }: Use, { nodes }: Survey): boolean {
  if (reference.kind !== 'status' || task === undefined) return false
  const of = nodes.get(reference.handler)
  if (of?.node.kind === 'exitHandler' && scope.kind === 'exit' && scope.owner?.id === reference.handler) return true
  return task.options.ignoreUpstreamFailure === true && of?.scope === scope
}
