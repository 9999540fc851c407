import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { nameOf } from '../node-name.ts'
import { chainOf, type Scope } from '../scope.ts'
import { sourcesOf } from '../sources-of.ts'
import type { Survey, Use } from '../survey.ts'
import type { Rule } from './rule.ts'

/** An exit handler ends in one task, which uses nothing that may be missing when the others failed. */
export const exitTask: Rule = (survey) => [
  ...survey.scopes.flatMap(countFault),
  ...survey.tasks.flatMap(({ node, scope }) => {
    const waits = scope.kind === 'exit' && (node.options.after ?? []).length > 0
    return waits ? [problem('KF2024', [nameOf(node)], { position: node.position })] : []
  }),
  ...survey.uses.flatMap((use) =>
    use.scope.kind === 'exit' && waitsForTask(use, survey) ? [problem('KF2015', [use.what], { position: use.position })] : [],
  ),
]

/** What is made outside the group in which the handler stands has been made before that group began, and is one of its inputs. */
function waitsForTask({ reference, scope }: Use, { nodes }: Survey): boolean {
  const [, , ...furtherOut] = chainOf(scope)
  return sourcesOf(reference).some((source) => {
    const made = source.kind === 'output' ? nodes.get(source.node) : undefined
    return source.kind === 'output' && (made === undefined || !furtherOut.includes(made.scope))
  })
}

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
