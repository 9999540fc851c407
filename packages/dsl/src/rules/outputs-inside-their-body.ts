import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { nameOf } from '../node-name.ts'
import { borderBetween } from '../scope.ts'
import { sourcesOf } from '../sources-of.ts'
import type { Survey, Use } from '../survey.ts'
import type { Rule } from './rule.ts'

const codes = { loop: 'KF2001', branch: 'KF2002', exitHandler: 'KF2003', exit: 'KF2003' } as const

/** An output is used where the task that makes it is known to run once before: not outside its loop, branch or exit handler. */
export const outputsInsideTheirBody: Rule = (survey) => survey.uses.flatMap((use) => leaksOf(use, survey))

function leaksOf(use: Use, survey: Survey): readonly Diagnostic[] {
  return sourcesOf(use.reference).flatMap((source) => {
    if (source.kind !== 'output') return []
    const made = survey.nodes.get(source.node)
    const border = made && borderBetween(made.scope, use.scope)
    // The exit task may not use the handler's tasks; that has a rule of its own.
    if (made === undefined || border === undefined || border.kind === 'pipeline' || use.scope.kind === 'exit') return []
    const related = made.node.position && [{ message: `${nameOf(made.node)} is recorded here`, position: made.node.position }]
    return [problem(codes[border.kind], [source.output, nameOf(made.node)], { position: use.position, ...(related && { related }) })]
  })
}
