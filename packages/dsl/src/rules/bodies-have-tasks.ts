import type { Position } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { Scope } from '../scope.ts'
import type { Rule } from './rule.ts'

/** Every body records a task: Kubeflow has no empty pipelines and no empty groups. What an exit body records has a rule of its own. */
export const bodiesHaveTasks: Rule = ({ graph, scopes }) =>
  scopes.flatMap((scope) => {
    if (scope.body.length > 0 || scope.kind === 'exit') return []
    const [what = `pipeline "${graph.name}"`, position = graph.position] = described(scope)
    // A body that is async (KF1003) or returns nonsense (KF1035) is reported already.
    const isReported = graph.findings?.some((finding) => ['KF1003', 'KF1035'].includes(finding.code) && isSame(finding.position, position))
    return isReported === true ? [] : [problem('KF2025', [what], { position })]
  })

function described({ body, owner }: Scope): readonly [what?: string, position?: Position | undefined] {
  if (owner?.kind !== 'branches') return owner === undefined ? [] : [owner.kind === 'loop' ? 'parallelFor' : 'exitHandler', owner.position]
  const branch = owner.branches.find((one) => one.body === body)
  return [branch?.condition === undefined ? 'otherwise' : 'when', branch?.position ?? owner.position]
}
function isSame(one: Position | undefined, other: Position | undefined): boolean {
  return one?.file === other?.file && one?.line === other?.line && one?.column === other?.column
}
