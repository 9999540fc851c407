import type { AnyNode } from 'acorn'

/** The name of a property, written as a word or as a text; nothing where it is computed. */
export function keyOf(key: AnyNode, isComputed: boolean): string | undefined {
  if (key.type === 'Literal') return String(key.value)
  return key.type === 'Identifier' && !isComputed ? key.name : undefined
}
