import type { AnyNode } from 'acorn'
import { isFunction } from '../embed/syntax.ts'
import { lookUp } from './bind.ts'
import { keyOf } from './key-of.ts'
import { calledKind, memberKind } from './kinds.ts'
import type { Kind, Scope } from './scope.ts'

/** What an expression surely stands for. */
export function kindOf(node: AnyNode, scope: Scope): Kind | undefined {
  switch (node.type) {
    case 'Identifier':
      return lookUp(node.name, scope)
    case 'ChainExpression':
      return kindOf(node.expression, scope)
    case 'MemberExpression': {
      const name = keyOf(node.property, node.computed)
      return name === undefined ? undefined : memberKind(kindOf(node.object, scope), name)
    }
    case 'CallExpression':
      return calledKind(kindOf(node.callee, scope), scope.inBody)
    case 'TaggedTemplateExpression':
      return calledKind(kindOf(node.tag, scope), false)
    case 'ObjectExpression':
      return { is: 'object', node }
    default:
      return isFunction(node) ? { is: 'function', node, scope } : undefined
  }
}

/** The inputs of a pipeline as far as they are written out, in place or as a constant. */
export function inputsOf(definition: AnyNode, scope: Scope): Kind {
  const ports = objectAt(definition, scope)?.get('inputs')
  return { is: 'inputs', names: new Set((ports && objectAt(ports, scope))?.keys()) }
}

/** The properties of an object; nothing where a part of it comes from elsewhere. */
function objectAt(node: AnyNode, scope: Scope): ReadonlyMap<string, AnyNode> | undefined {
  const kind = kindOf(node, scope)
  if (kind?.is !== 'object') return undefined
  const entries = kind.node.properties.map((property) => {
    const key = property.type === 'Property' ? keyOf(property.key, property.computed) : undefined
    return property.type === 'Property' && key !== undefined ? ([key, property.value] as const) : undefined
  })
  return entries.includes(undefined) ? undefined : new Map(entries.filter((entry) => entry !== undefined))
}
