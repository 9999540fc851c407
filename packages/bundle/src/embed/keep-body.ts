import type { CallExpression, Program } from 'acorn'
import { bodyExpression } from './body-expression.ts'
import { freeNames } from './free-names.ts'
import { type Patchwork, patchwork } from './patchwork.ts'
import { type TopLevelItem, topLevelItems } from './top-level.ts'

/**
 * The module reduced to one component's body and what that reaches: not the pipeline, not other components, no secret they use.
 * A bundler alone keeps every statement that might have an effect, hence this.
 */
export function keepBody(program: Program, code: string, call: CallExpression): Patchwork {
  const { parts, from } = bodyExpression(call)
  const items = topLevelItems(program)
  const needed = reach(items, from === undefined ? [] : freeNames(from))
  const kept = items.filter((item) => isKept(item, needed)).flatMap((item) => [...item.parts, ';\n'])
  return patchwork([...kept, 'export const body = ', ...parts], code)
}

/** The names needed in the end: what is used is needed, and what is used by all that belongs to it. */
function reach(items: readonly TopLevelItem[], names: Iterable<string>): ReadonlySet<string> {
  const needed = new Set(names)
  const added = items.filter((item) => isKept(item, needed)).flatMap(({ declares, uses }) => [...declares, ...uses])
  const wider = new Set([...needed, ...added])
  return wider.size === needed.size ? needed : reach(items, wider)
}

function isKept({ declares, changes, always }: TopLevelItem, needed: ReadonlySet<string>): boolean {
  return always === true || declares.some((name) => needed.has(name)) || [...changes].some((name) => needed.has(name))
}
