import type { AnyNode } from 'acorn'

/** An expression that JavaScript asks something while a body is recorded. */
export interface Asked {
  readonly expression: AnyNode
  /** What asks: `if`, `===`. */
  readonly by: string
  readonly how: 'truth' | 'sameness' | 'items' | 'presence'
}

const comparisons = new Set(['==', '===', '!=', '!=='])

/** What a node asks of its parts. */
export function askedBy(node: AnyNode): readonly Asked[] {
  switch (node.type) {
    case 'IfStatement':
      return truth(node.test, 'if')
    case 'WhileStatement':
    case 'DoWhileStatement':
      return truth(node.test, 'while')
    case 'ForStatement':
      return node.test == null ? [] : truth(node.test, 'for')
    case 'ConditionalExpression':
      return truth(node.test, '? :')
    case 'LogicalExpression':
      return node.operator === '??' ? [{ expression: node.left, by: '??', how: 'presence' }] : truth(node.left, node.operator)
    case 'UnaryExpression':
      return node.operator === '!' ? truth(node.argument, '!') : []
    case 'BinaryExpression':
      return comparisons.has(node.operator) ? compared(node.operator, node.left, node.right) : []
    case 'SwitchStatement':
      return [{ expression: node.discriminant, by: 'switch', how: 'sameness' }]
    case 'ForOfStatement':
      return [{ expression: node.right, by: 'for', how: 'items' }]
    default:
      return []
  }
}

/** What decides: in `a && b` the right side as well, since the left one is asked by `&&`. */
function truth(test: AnyNode, by: string): readonly Asked[] {
  return test.type === 'LogicalExpression' ? truth(test.right, by) : [{ expression: test, by, how: 'truth' }]
}

function compared(by: string, ...sides: readonly AnyNode[]): readonly Asked[] {
  const how = sides.some(isNothing) ? 'presence' : 'sameness'
  return sides.map((expression) => ({ expression, by, how }))
}

// esbuild writes `undefined` as `void 0`.
function isNothing(node: AnyNode): boolean {
  return (node.type === 'UnaryExpression' && node.operator === 'void') || (node.type === 'Literal' && node.value === null && node.raw === 'null')
}
