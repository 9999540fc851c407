import type { Reference } from '@kfp-ts/component'
import { problem } from '../codes.ts'
import { borderBetween } from '../scope.ts'
import type { Returned, Survey } from '../survey.ts'
import type { Rule } from './rule.ts'

/** A body returns whole outputs of its own tasks, loops and branches: Kubeflow can name nothing else as an output of a DAG. */
export const returnedOutputs: Rule = (survey) =>
  survey.returned.flatMap((returned) =>
    Object.entries(returned.outputs).flatMap(([output, reference]) => {
      const what = notReturnable(reference, returned, survey)
      return what === undefined ? [] : [problem('KF2010', [returned.body, output, what], { position: returned.position })]
    }),
  )

function notReturnable(reference: Reference, { scope }: Returned, { nodes }: Survey): string | undefined {
  if (reference.kind === 'input') return `the pipeline input "${reference.input}"`
  if (reference.kind === 'item') return 'the item of a loop'
  if (reference.kind === 'field') return `the field "${reference.field}" of a struct`
  if (reference.kind === 'text') return 'a text with holes'
  if (reference.kind === 'placeholder') return 'what only the run knows'
  if (reference.kind === 'list' || reference.kind === 'struct') return `a ${reference.kind} that holds outputs`
  if (reference.kind === 'status') return 'a final status'
  const made = nodes.get(reference.node)
  // What lies deeper than this body is reported as used outside its loop or branch.
  if (made === undefined || made.scope === scope || borderBetween(made.scope, scope) !== undefined) return undefined
  return `the output "${reference.output}" of a task outside that body`
}
