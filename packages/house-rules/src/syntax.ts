import ts from 'typescript'
import { readText } from './repository.ts'

const trees = new Map<string, ts.SourceFile>()

/** The syntax tree of a file of this repository; each file is parsed once. */
export function syntaxOf(file: string): ts.SourceFile {
  const known = trees.get(file)
  if (known !== undefined) return known
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = ts.createSourceFile(file, readText(file), ts.ScriptTarget.ES2022, true, kind)
  trees.set(file, tree)
  return tree
}

/** Visits every node of a file, parents first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  node.forEachChild((child) => walk(child, visit))
}

/** `packages/ir/src/read.ts:12`, counted from 1. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile()
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}
