import type { AnyNode } from 'acorn'
import { freeNames } from './free-names.ts'
import { children, patternNames } from './syntax.ts'

/** The outer variables whose content a statement may change: `table.set(...)`, `table.x = 1`, `Object.assign(table, ...)`. */
export function changedNames(statement: AnyNode): Set<string> {
  const free = freeNames(statement)
  return new Set(
    targets(statement)
      .flatMap(rootNames)
      .filter((name) => free.has(name)),
  )
}

function targets(node: AnyNode): AnyNode[] {
  return [...ownTargets(node), ...children(node).flatMap(targets)]
}

function ownTargets(node: AnyNode): AnyNode[] {
  if (node.type === 'AssignmentExpression') return [node.left]
  if (node.type === 'UpdateExpression' || (node.type === 'UnaryExpression' && node.operator === 'delete')) return [node.argument]
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return []
  const { object } = node.callee
  const first = node.arguments[0]
  const changesFirst = object.type === 'Identifier' && (object.name === 'Object' || object.name === 'Reflect')
  return changesFirst && first !== undefined ? [first] : [object]
}

function rootNames(target: AnyNode): string[] {
  if (target.type === 'MemberExpression') return rootNames(target.object)
  if (target.type === 'CallExpression') return rootNames(target.callee)
  return patternNames(target)
}
