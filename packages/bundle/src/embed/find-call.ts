import type { AnyNode, CallExpression, Program } from 'acorn'
import { children, isFunction } from './syntax.ts'

/** A call of `component()` in a parsed module. */
export interface FoundCall {
  readonly call: CallExpression
  readonly insideFunction: boolean
}
/** Line from 1, column from 0. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Finds the call an engine would place there: at the callee, or at its last word in `kfp.component(...)`. `placeOf` follows an offset to the author's text. */
export function findCall(program: Program, place: Place, placeOf: (offset: number) => Place | undefined): FoundCall | undefined {
  const isThere = (offset: number): boolean => {
    const its = placeOf(offset)
    return its !== undefined && its.line === place.line && its.column === place.column
  }
  return calls(program, false).find(({ call: { callee } }) =>
    callee.type === 'MemberExpression' ? isThere(callee.property.start) || isThere(callee.start) : isThere(callee.start),
  )
}

function calls(node: AnyNode, insideFunction: boolean): FoundCall[] {
  const own = node.type === 'CallExpression' ? [{ call: node, insideFunction }] : []
  const inside = insideFunction || isFunction(node)
  return [...own, ...children(node).flatMap((child) => calls(child, inside))]
}
