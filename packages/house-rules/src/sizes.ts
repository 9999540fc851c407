import ts from 'typescript'
import { placeOf, syntaxOf, walk } from './syntax.ts'

export interface FunctionSize {
  readonly place: string
  /** From its first line to its closing brace. */
  readonly lines: number
  readonly parameters: number
  /** How deep statements like `if`, `for` and `try` stand inside each other; `else if` counts once. */
  readonly nesting: number
}

/** Every function of a file that has a body. */
export function functionsOf(file: string): readonly FunctionSize[] {
  const found: FunctionSize[] = []
  walk(syntaxOf(file), (node) => {
    if (!isFunction(node)) return
    const lineOf = (position: number) => node.getSourceFile().getLineAndCharacterOfPosition(position).line
    found.push({
      place: placeOf(node),
      lines: lineOf(node.getEnd()) - lineOf(node.getStart()) + 1,
      parameters: node.parameters.filter(({ name }) => !ts.isIdentifier(name) || name.text !== 'this').length,
      nesting: deepest(node.body as ts.Node),
    })
  })
  return found
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && (node as ts.FunctionLikeDeclaration).body !== undefined
}

const NESTS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.SwitchStatement,
  ts.SyntaxKind.TryStatement,
])

function deepest(node: ts.Node): number {
  let depth = 0
  node.forEachChild((child) => {
    if (isFunction(child)) return
    const elseIf = ts.isIfStatement(child) && ts.isIfStatement(node) && node.elseStatement === child
    depth = Math.max(depth, deepest(child) + (NESTS.has(child.kind) && !elseIf ? 1 : 0))
  })
  return depth
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
