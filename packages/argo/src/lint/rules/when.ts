import { problem } from '../../codes.ts'
import type { Owner } from '../document/owner.ts'
import { readWhen } from '../text/when.ts'

/** A condition can be read whatever its values are; where these decide, that is said. */
export function checkWhen(when: string, { base, name, path }: Owner): void {
  const { fault, bare } = readWhen(when)
  const place = [...path, 'when']
  if (fault !== undefined) base.report(problem('KF3972', [name, fault]), place, 'value')
  else if (bare !== undefined) base.report(problem('KF3973', [name, bare]), place, 'value')
}
