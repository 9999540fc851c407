import type { Path } from '@kfp-ts/ir'
import { problem } from '../../codes.ts'
import type { Report } from '../document/report.ts'
import type { Named } from '../document/workflow.ts'
import { withoutTags } from '../text/tags.ts'

/** Things with names that must differ: `templates` of `the workflow`. */
export interface NamedList {
  readonly what: string
  readonly where: string
  readonly items: readonly Named[] | undefined
  readonly path: Path
  /** Whether the names are those of parameters or artifacts. */
  readonly ofData?: true
}

/** Names of parameters and artifacts. */
export const dataName = { form: /^[-a-zA-Z0-9_]+$/, rule: 'use letters, digits, "-" and "_".' }
const fieldName = { form: /^[a-zA-Z0-9][-a-zA-Z0-9]*$/, rule: 'use letters, digits and "-", at most 128, and begin with a letter or digit.' }
const most = 128

/** Names are there, have the right form, and differ. */
export function checkNames({ what, where, items = [], path, ofData }: NamedList, report: Report): void {
  const seen = new Set<string>()
  items.forEach(({ name }, index) => {
    const place = [...path, index]
    if (!name) return report(problem('KF3913', [`One of the ${what} of ${where}`]), place)
    const { form, rule } = ofData ? dataName : fieldName
    // All names but those of inputs may hold values, which are filled in before anybody looks.
    const plain = what === 'inputs' ? name : withoutTags(name, 'x')
    if (!form.test(plain) || (!ofData && name.length > most))
      report(problem('KF3911', [`one of the ${what} of ${where}`, name, rule]), [...place, 'name'], 'value')
    if (seen.has(name)) report(problem('KF3912', [what, name, where]), [...place, 'name'], 'value')
    seen.add(name)
  })
}
