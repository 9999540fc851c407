import { join } from 'node:path'
import ts from 'typescript'
import { fileOf } from './imports.ts'
import type { Room } from './repository.ts'
import { placeOf, syntaxOf } from './syntax.ts'

/** Something a package gives to the outside, and what its author wrote about it. */
export interface PublicExport {
  readonly name: string
  /** What one imports to get it: `@kfp-ts/serving/command`. */
  readonly door: string
  readonly place: string
  /** The text of its TSDoc; empty where there is none. */
  readonly documentation: string
}

/** What the doors of a package give out and the package itself declares. */
export function publicExports({ folder, manifest }: Room): readonly PublicExport[] {
  return Object.entries(manifest.exports ?? {}).flatMap(([path, door]) => {
    const source = typeof door === 'string' ? undefined : door['@kfp-ts/source']
    const name = `${manifest.name}${path.slice(1)}`
    return source === undefined || !/\.tsx?$/.test(source) ? [] : exportsOf(join(folder, source)).map((one) => ({ ...one, door: name }))
  })
}

type Declared = Omit<PublicExport, 'door'>

function exportsOf(file: string): readonly Declared[] {
  return syntaxOf(file).statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) return isExported(statement) ? declared(statement) : []
    const names = statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause) ? statement.exportClause.elements : []
    return names.flatMap((name) => follow(file, statement, name))
  })
}

function follow(file: string, statement: ts.ExportDeclaration, name: ts.ExportSpecifier): readonly Declared[] {
  const wanted = (name.propertyName ?? name.name).text
  const specifier = statement.moduleSpecifier as ts.StringLiteral | undefined
  const source = specifier === undefined ? file : fileOf(file, specifier.text)
  if (source === undefined) return []
  const local = syntaxOf(source)
    .statements.filter((other) => !ts.isExportDeclaration(other))
    .flatMap(declared)
  const found = local.filter((one) => one.name === wanted)
  if (found.length > 0) return found
  return source === file ? [] : exportsOf(source).filter((one) => one.name === wanted)
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
}

function declared(statement: ts.Statement): readonly Declared[] {
  const documentation =
    ts
      .getJSDocCommentsAndTags(statement)
      .map((comment) => ts.getTextOfJSDocComment(comment.comment) ?? '')
      .join('') + description(statement)
  const names = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.map(({ name }) => name)
    : [(statement as ts.FunctionDeclaration).name]
  return names.flatMap((name) => (name === undefined ? [] : [{ name: name.getText(), place: placeOf(statement), documentation }]))
}

/** A component says what it is where everybody sees it: in its own description. */
function description(statement: ts.Statement): string {
  const call = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0]?.initializer : undefined
  return call !== undefined && ts.isCallExpression(call) && /^(container)?component$/i.test(call.expression.getText())
    ? (/^ {2}description: (.*),$/m.exec(call.getText())?.[1] ?? '')
    : ''
}
