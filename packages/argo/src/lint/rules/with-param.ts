import { problem } from '../../codes.ts'
import type { Owner } from '../document/owner.ts'
import { hasTag } from '../text/tags.ts'

/** Items that are written down are a JSON list. */
export function checkWithParam(items: string, { base, name, path }: Owner): void {
  const fault = hasTag(items) ? undefined : faultOf(items)
  if (fault !== undefined) base.report(problem('KF3929', [name, fault]), [...path, 'withParam'], 'value')
}

function faultOf(items: string): string | undefined {
  try {
    return Array.isArray(JSON.parse(items)) ? undefined : 'they are JSON of something else'
  } catch {
    return 'they are no JSON'
  }
}
