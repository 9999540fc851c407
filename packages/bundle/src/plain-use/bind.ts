import { isBuiltin } from 'node:module'
import type { AnyNode, ImportDeclaration } from 'acorn'
import { keyOf } from './key-of.ts'
import { memberKind, ofLibrary } from './kinds.ts'
import type { Kind, Scope } from './scope.ts'

/** What a name surely stands for. */
export function lookUp(name: string, scope: Scope | undefined): Kind | undefined {
  for (let at = scope; at !== undefined; at = at.outer) if (at.kinds.has(name)) return at.kinds.get(name)
  return undefined
}

/** Gives the names of a pattern what they take out of a value: `{ outputs: { model } }` of a task makes `model` an output. */
export function bind(pattern: AnyNode, kind: Kind | undefined, { kinds }: Scope): void {
  const visit = (part: AnyNode, its: Kind | undefined): void => {
    if (part.type === 'Identifier') kinds.set(part.name, its)
    // What is there is never replaced by a default.
    if (part.type === 'AssignmentPattern') visit(part.left, its)
    if (part.type !== 'ObjectPattern') return
    for (const property of part.properties) {
      const key = property.type === 'Property' ? keyOf(property.key, property.computed) : undefined
      if (property.type === 'Property' && key !== undefined) visit(property.value, memberKind(its, key))
    }
  }
  visit(pattern, kind)
}

/** Gives imported names their meaning; `isLibrary` knows this library by what a bundle imports it from. */
export function bindImports({ source, specifiers }: ImportDeclaration, scope: Scope, isLibrary: (from: string) => boolean): void {
  const from = String(source.value)
  if (isBuiltin(from)) return
  const whole: Kind = { is: isLibrary(from) ? 'library' : 'package' }
  for (const specifier of specifiers) {
    const { name } = specifier.local
    const { imported } = specifier as { imported?: AnyNode }
    const word = imported === undefined ? undefined : keyOf(imported, false)
    scope.kinds.set(name, whole.is === 'library' && word !== undefined ? ofLibrary(word) : whole)
  }
}
