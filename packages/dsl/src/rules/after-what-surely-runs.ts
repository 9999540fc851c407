import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { TaskNode } from '../graph.ts'
import { nameOf } from '../node-name.ts'
import { borderBetween, chainOf, type Scope } from '../scope.ts'
import type { Survey } from '../survey.ts'
import type { Rule } from './rule.ts'

/** `after` may look into a loop, whose end it then waits for, but not into a branch or an exit handler that the task does not lie in. */
export const afterWhatSurelyRuns: Rule = (survey) => survey.tasks.flatMap(({ node, scope }) => inside(survey, node, scope))

function inside({ nodes }: Survey, node: TaskNode, scope: Scope): readonly Diagnostic[] {
  return (node.options.after ?? []).flatMap((id) => {
    const before = nodes.get(id)
    if (before === undefined || borderBetween(before.scope, scope) === undefined) return []
    const own = new Set(chainOf(scope))
    const closed = chainOf(before.scope).find((at) => !own.has(at) && at.kind !== 'loop')
    if (closed === undefined) return []
    return [
      problem('KF2006', [nameOf(node), nameOf(before.node), closed.kind === 'branch' ? 'a branch' : 'an exit handler'], { position: node.position }),
    ]
  })
}
