import type { AnyNode } from 'acorn'
import { children, isFunction, namingChildren, patternNames } from './syntax.ts'

interface Scope {
  readonly names: ReadonlySet<string>
  readonly outer: Scope | undefined
}

/** The names a piece of code uses and does not declare itself. */
export function freeNames(node: AnyNode): Set<string> {
  const found = new Set<string>()
  visit(node, undefined, found)
  return found
}

function visit(node: AnyNode, outer: Scope | undefined, found: Set<string>): void {
  if (node.type === 'Identifier') {
    if (!isBound(node.name, outer)) found.add(node.name)
    return
  }
  const scope: Scope = { names: new Set(boundBy(node)), outer }
  for (const child of namingChildren(node)) visit(child, scope, found)
}

function isBound(name: string, scope: Scope | undefined): boolean {
  for (let at = scope; at !== undefined; at = at.outer) if (at.names.has(name)) return true
  return false
}

/** The names that mean something new inside this node. */
export function boundBy(node: AnyNode): string[] {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return ['arguments', ...idOf(node), ...node.params.flatMap(patternNames), ...hoisted(node.body)]
    case 'ClassDeclaration':
    case 'ClassExpression':
      return idOf(node)
    case 'BlockStatement':
    case 'StaticBlock':
      return node.body.flatMap(declaredBy)
    case 'SwitchStatement':
      return node.cases.flatMap(({ consequent }) => consequent.flatMap(declaredBy))
    case 'ForStatement':
      return node.init == null ? [] : declaredBy(node.init)
    case 'ForInStatement':
    case 'ForOfStatement':
      return declaredBy(node.left)
    case 'CatchClause':
      return node.param == null ? [] : patternNames(node.param)
    default:
      return []
  }
}

function idOf(node: { readonly id?: { readonly name: string } | null }): string[] {
  return node.id == null ? [] : [node.id.name]
}

/** The names a statement declares around itself. */
export function declaredBy(node: AnyNode): string[] {
  if (node.type === 'VariableDeclaration') return node.declarations.flatMap(({ id }) => patternNames(id))
  return node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration' ? idOf(node) : []
}

/** What `var` declares anywhere in a function's body. */
function hoisted(node: AnyNode): string[] {
  if (isFunction(node)) return []
  const own = node.type === 'VariableDeclaration' && node.kind === 'var' ? declaredBy(node) : []
  return [...own, ...children(node).flatMap(hoisted)]
}
