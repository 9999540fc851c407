import { dirname, join } from 'node:path'
import ts from 'typescript'
import { placeOf, syntaxOf, walk } from './syntax.ts'

/** One import, re-export, `import()` or `require()` of a file, static text only. */
export interface Import {
  readonly specifier: string
  /** Erased by the compiler: it cannot make a cycle at run time. */
  readonly typeOnly: boolean
  readonly place: string
}

/** Everything a file imports. */
export function importsOf(file: string): readonly Import[] {
  const found: Import[] = []
  walk(syntaxOf(file), (node) => {
    const specifier = specifierOf(node)
    if (specifier !== undefined) found.push({ specifier, typeOnly: isTypeOnly(node), place: placeOf(node) })
  })
  return found
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return text(node.moduleSpecifier)
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? text(node.argument.literal) : undefined
  const dynamic = ts.isCallExpression(node) && calls.has(node.expression.getText())
  return dynamic ? text(node.arguments[0]) : undefined
}
const calls = new Set(['import', 'require', 'require.resolve'])

function text(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteral(node) ? node.text : undefined
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true
  if (ts.isExportDeclaration(node)) return node.isTypeOnly || everyTypeOnly(node.exportClause)
  if (!ts.isImportDeclaration(node) || node.importClause === undefined) return false
  const { isTypeOnly: whole, name, namedBindings } = node.importClause
  return whole || (name === undefined && everyTypeOnly(namedBindings))
}

function everyTypeOnly(names: ts.Node | undefined): boolean {
  const named = names !== undefined && (ts.isNamedImports(names) || ts.isNamedExports(names))
  return named && names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly)
}

/** `@kfp-ts/ir` of `@kfp-ts/ir/x`; nothing for a relative import or one of Node's own modules. */
export function packageOf(specifier: string): string | undefined {
  if (/^(\.|node:|#|\/)/.test(specifier)) return undefined
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** The file a relative import means; nothing for any other import. */
export function fileOf(importer: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? join(dirname(importer), specifier) : undefined
}
