import { problem } from '../../codes.ts'
import type { Place } from '../document/report.ts'
import { isKnown, isKnownInExpression, isReference, namesIn, type Scope } from '../scope/scope.ts'
import { expressionNames } from '../text/expression-names.ts'
import { adviceForFunction, functions } from '../text/functions.ts'
import { taggedTexts } from '../text/tagged-texts.ts'
import { type Tag, tagsOf } from '../text/tags.ts'

/** Where references are looked for, and how the place is called. */
export interface Referring extends Place {
  readonly where: string
  readonly scope: Scope
}

/** Every tag in the texts of a value refers to something that has a value there. */
export function checkReferences(value: unknown, referring: Referring): void {
  for (const { text, path } of taggedTexts(value, referring.path)) {
    for (const tag of tagsOf(text)) {
      if (tag.isExpression && tag.isOpen) referring.report(problem('KF3971', [referring.where, 'its closing braces are missing']), path, 'value')
      else if (tag.isExpression) checkExpression(tag.text, { ...referring, path })
      else checkTag(tag, { ...referring, path })
    }
  }
}

function checkTag(tag: Tag, { where, scope, path, report }: Referring): void {
  // Of tags in tags the inner one is filled in first; what the outer one will be is not known.
  const [outer, ...inside] = tag.text.split('{{').map((name) => name.trim())
  const name = inside.at(-1) ?? outer ?? ''
  const isTorn = inside.length > 0 && isReference(outer ?? '') && /\s\{\{/.test(tag.text)
  if (isTorn) report(problem('KF3930', [outer ?? '', where, 'its closing braces are missing.']), path, 'value')
  if (!isReference(name) || (isKnown(name, scope) && !tag.isOpen)) return
  const why = tag.isOpen ? 'its closing braces are missing.' : knownBeside(name, scope)
  report(problem('KF3930', [name, where, why]), path, 'value')
}

/** An expression can be read, and what it refers to and calls exists. */
export function checkExpression(expression: string, { where, scope, path, report }: Referring): void {
  const { names, calls, fault } = expressionNames(expression)
  if (fault !== undefined) return report(problem('KF3971', [where, fault]), path, 'value')
  for (const name of new Set(names)) {
    if (isReference(name) && !isKnownInExpression(name, scope)) report(problem('KF3970', [name, where, knownBeside(name, scope)]), path, 'value')
  }
  checkFunctions(calls, functions, { where, path, report })
}

/** Functions that an expression calls are there; methods of values are left to the run. */
export function checkFunctions(calls: readonly string[], known: ReadonlySet<string>, { where, path, report }: Omit<Referring, 'scope'>): void {
  const unknown = new Set(calls.filter((name) => !known.has(name) && (name.startsWith('sprig.') || !name.includes('.'))))
  for (const name of unknown) report(problem('KF3978', [name, where, adviceForFunction(name, known)]), path, 'value')
}

/** What is known that begins alike: of the same task, else of the same kind. */
function knownBeside(name: string, scope: Scope): string {
  const steps = name.split('.')
  for (let length = steps.length - 1; length > 0; length -= 1) {
    const begin = `${steps.slice(0, length).join('.')}.`
    const known = [...new Set(namesIn(scope))].filter((one) => one.startsWith(begin)).toSorted()
    if (known.length > 0) return `known there: ${known.slice(0, 8).join(', ')}${known.length > 8 ? ' ...' : ''}.`
  }
  return `nothing there begins with "${steps[0] ?? ''}".`
}
