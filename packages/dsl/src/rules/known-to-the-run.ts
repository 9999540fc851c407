import type { RunPlaceholder } from '@kfp-ts/component'
import { problem } from '../codes.ts'
import { sourcesOf } from '../sources-of.ts'
import type { Use } from '../survey.ts'
import type { Rule } from './rule.ts'

const names: { readonly [placeholder in RunPlaceholder]?: string } = { pipeline_task_name: 'thisTask.name', pipeline_task_uuid: 'thisTask.id' }

/** What a task knows of itself is asked by a task: groups of tasks, which decide and mount, would give their own names. */
export const knownToTheRun: Rule = ({ uses }) =>
  uses.flatMap((use) => {
    const where = whereNoTaskIs(use)
    if (where === undefined) return []
    const asked = sourcesOf(use.reference).flatMap((source) => (source.kind === 'placeholder' ? (names[source.placeholder] ?? []) : []))
    return asked.map((name) => problem('KF1047', [use.what, name, where], { position: use.position }))
  })

function whereNoTaskIs({ task, option }: Use): string | undefined {
  if (task === undefined) return 'outside a task'
  if (task.callee.kind === 'importer') return 'to an importer'
  return option === 'platform' ? 'in a platform setting' : undefined
}
