import { problem } from '../../codes.ts'
import type { Place } from '../document/report.ts'
import { readWhen } from '../text/when.ts'

/** A condition can be read whatever its values are; where these decide, that is said. */
export function checkWhen(when: string, { where, path, report }: Place & { readonly where: string }): void {
  const { fault, bare } = readWhen(when)
  if (fault !== undefined) report(problem('KF3972', [where, fault]), path, 'value')
  else if (bare !== undefined) report(problem('KF3973', [where, bare]), path, 'value')
}
