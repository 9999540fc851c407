import { problem } from '../../codes.ts'
import { begin, type Owner } from '../document/owner.ts'
import type { Call } from '../document/workflow.ts'
import { referredNames } from '../text/referred-names.ts'
import { taggedTexts } from '../text/tagged-texts.ts'

/** A step takes nothing of steps that run beside it: these have no outputs yet. */
export function checkTogether(step: Call, together: ReadonlySet<string | undefined>, { base, name, path }: Owner): void {
  const { inline: _inline, hooks: _hooks, ...own } = step
  for (const text of taggedTexts(own, path)) {
    const steps = referredNames(text.text).flatMap((one) => (one.startsWith('steps.') ? [one.split('.')[1] ?? ''] : []))
    for (const other of new Set(steps))
      if (other !== step.name && together.has(other)) base.report(problem('KF3981', [begin(name), other]), text.path, 'value')
  }
}
