import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { nameOf } from '../node-name.ts'
import type { Scope } from '../scope.ts'
import { sourcesOf } from '../sources-of.ts'
import type { Rule } from './rule.ts'

/** An exit handler ends in one task, which uses nothing that may be missing when the others failed. */
export const exitTask: Rule = ({ scopes, tasks, uses }) => [
  ...scopes.flatMap(countFault),
  ...tasks.flatMap(({ node, scope }) => {
    const waits = scope.kind === 'exit' && (node.options.after ?? []).length > 0
    return waits ? [problem('KF2024', [nameOf(node)], { position: node.position })] : []
  }),
  ...uses.flatMap((use) => {
    const waits = use.scope.kind === 'exit' && sourcesOf(use.reference).some(({ kind }) => kind === 'output')
    return waits ? [problem('KF2015', [use.what], { position: use.position })] : []
  }),
]

function countFault({ kind, body, owner }: Scope): readonly Diagnostic[] {
  if (kind !== 'exit') return []
  const [only] = body
  if (body.length === 1 && only?.kind === 'task' && only.callee.kind !== 'importer') return []
  return [problem('KF2014', [described(body)], { position: owner?.position })]
}
function described(body: Scope['body']): string {
  const [only] = body
  if (only === undefined) return 'no task'
  if (body.length > 1) return `${body.length} steps`
  return only.kind === 'task' ? 'an importer' : { loop: 'a loop', branches: 'branches', exitHandler: 'another exit handler' }[only.kind]
}
