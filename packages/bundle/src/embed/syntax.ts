import type { AnyNode } from 'acorn'

// What stands where a name would, but is none: a property after a dot, a key, a label.
const notNames: { readonly [type: string]: string } = {
  MemberExpression: 'property',
  Property: 'key',
  MethodDefinition: 'key',
  PropertyDefinition: 'key',
}
const withoutNames = new Set(['MetaProperty', 'BreakStatement', 'ContinueStatement', 'ImportDeclaration', 'ImportSpecifier'])

/** The parts of a node, in no promised order. */
export function children(node: AnyNode): AnyNode[] {
  return Object.values(node)
    .flat()
    .filter((value): value is AnyNode => typeof value === 'object' && value !== null && typeof value.type === 'string')
}

/** The parts of a node in which an identifier means a variable. */
export function namingChildren(node: AnyNode): AnyNode[] {
  if (withoutNames.has(node.type)) return []
  if (node.type === 'LabeledStatement') return [node.body]
  if (node.type === 'ExportSpecifier') return node.local.type === 'Identifier' ? [node.local] : []
  const skipped = notNames[node.type]
  if (skipped === undefined || (node as { computed?: boolean }).computed) return children(node)
  const key = (node as unknown as { readonly [part: string]: unknown })[skipped]
  return children(node).filter((child) => child !== key || (node.type === 'Property' && node.value === child))
}

/** The names a pattern declares: `{ a, b: [c] }` declares a and c. */
export function patternNames(pattern: AnyNode): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) => patternNames(property.type === 'Property' ? property.value : property))
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element === null ? [] : patternNames(element)))
    case 'RestElement':
      return patternNames(pattern.argument)
    case 'AssignmentPattern':
      return patternNames(pattern.left)
    default:
      return []
  }
}

export function isFunction(node: AnyNode): boolean {
  return node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression'
}
