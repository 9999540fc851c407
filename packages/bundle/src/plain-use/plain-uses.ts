import type { AnyNode, CallExpression, Program } from 'acorn'
import { boundBy, declaredBy } from '../embed/free-names.ts'
import { children, isFunction, patternNames } from '../embed/syntax.ts'
import { type Asked, askedBy } from './asked-by.ts'
import { bind, bindImports } from './bind.ts'
import { inputsOf, kindOf } from './kind-of.ts'
import { output } from './kinds.ts'
import type { Kind, Scope } from './scope.ts'

/** An output, or a condition, that is asked before the pipeline runs. */
export interface PlainUse extends Asked {
  readonly what: 'output' | 'condition'
}
interface Walk {
  /** The functions whose first parameter this library gives, and what it is. */
  readonly given: Map<AnyNode, Kind>
  readonly changed: ReadonlySet<string>
  readonly found: Map<AnyNode, PlainUse>
}

/** They hand an output to their second function. */
const verbsWithOutput = new Set(['parallelFor', 'exitHandler'])

/** Finds the outputs and conditions that a program surely uses as if they had a value; `isLibrary` knows what it imports this library from. */
export function plainUses(program: Program, isLibrary: (from: string) => boolean): readonly PlainUse[] {
  const scope: Scope = { kinds: new Map(), outer: undefined, inBody: false }
  const walk: Walk = { given: new Map(), changed: changedNames(program), found: new Map() }
  for (const statement of program.body) if (statement.type === 'ImportDeclaration') bindImports(statement, scope, isLibrary)
  declare(program.body, scope, walk)
  for (const statement of program.body) visit(statement, scope, walk)
  return [...walk.found.values()].toSorted((one, other) => one.expression.start - other.expression.start)
}

function visit(node: AnyNode, scope: Scope, walk: Walk): void {
  const [use] = askedBy(node).flatMap((asked) => useOf(asked, scope))
  if (use !== undefined) walk.found.set(use.expression, use)
  if (node.type === 'CallExpression') noteGiven(node, scope, walk)
  const inner = scopeOf(node, scope, walk)
  for (const child of children(node)) visit(child, inner, walk)
}

function useOf(asked: Asked, scope: Scope): readonly PlainUse[] {
  const what = kindOf(asked.expression, scope)?.is
  return what === 'output' || what === 'condition' ? [{ ...asked, what }] : []
}

/** Verbs say what the functions they are given are called with. */
function noteGiven({ callee, arguments: [first, second] }: CallExpression, scope: Scope, walk: Walk): void {
  const verb = kindOf(callee, scope)
  if (verb?.is !== 'verb' || first === undefined || second === undefined) return
  const kind = verb.name === 'pipeline' ? inputsOf(first, scope) : verbsWithOutput.has(verb.name) ? output : undefined
  const body = kindOf(second, scope)
  if (kind === undefined || body?.is !== 'function' || walk.given.has(body.node)) return
  walk.given.set(body.node, kind)
  // A function with a name of its own may have been passed by already.
  if (body.node !== second) visit(body.node, body.scope, walk)
}

function scopeOf(node: AnyNode, outer: Scope, walk: Walk): Scope {
  const names = boundBy(node)
  const given = walk.given.get(node)
  if (names.length === 0) return outer
  const scope: Scope = { kinds: new Map(names.map((name) => [name, undefined])), outer, inBody: outer.inBody || given !== undefined }
  if (node.type === 'BlockStatement') declare(node.body, scope, walk)
  if (isFunction(node) && given !== undefined) bindFirst(node, given, scope)
  forget(scope, walk)
  return scope
}

function bindFirst(node: AnyNode, given: Kind, scope: Scope): void {
  const [first] = (node as { readonly params?: readonly AnyNode[] }).params ?? []
  if (first !== undefined) bind(first, given, scope)
}

/** Gives the variables of a block what they are made of, before its functions use them. */
function declare(statements: readonly AnyNode[], scope: Scope, walk: Walk): void {
  for (const statement of statements) {
    for (const name of declaredBy(statement)) scope.kinds.set(name, undefined)
    if (statement.type === 'FunctionDeclaration' && statement.id != null) bind(statement.id, { is: 'function', node: statement, scope }, scope)
  }
  for (const statement of statements) {
    const declarators = statement.type === 'VariableDeclaration' ? statement.declarations : []
    for (const { id, init } of declarators) if (init != null) bind(id, kindOf(init, scope), scope)
    forget(scope, walk)
  }
}

/** A variable that is given another value later stands for nothing sure. */
function forget({ kinds }: Scope, { changed }: Walk): void {
  for (const name of kinds.keys()) if (changed.has(name)) kinds.set(name, undefined)
}

function changedNames(node: AnyNode, changed: Set<string> = new Set()): ReadonlySet<string> {
  const isLoop = node.type === 'ForOfStatement' || node.type === 'ForInStatement'
  if (isLoop || node.type === 'AssignmentExpression') for (const name of patternNames(node.left)) changed.add(name)
  for (const child of children(node)) changedNames(child, changed)
  return changed
}
