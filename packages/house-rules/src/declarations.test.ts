import ts from 'typescript'
import { expectNone } from './expect-none.ts'
import { rooms, sourcesBelow } from './repository.ts'
import { placeOf, syntaxOf, walk } from './syntax.ts'

const files = rooms().flatMap(({ folder }) => sourcesBelow(folder))

function places(matches: (node: ts.Node) => boolean): readonly string[] {
  const found: string[] = []
  for (const file of files) walk(syntaxOf(file), (node) => matches(node) && found.push(placeOf(node)))
  return found
}

const hasModifier = (node: ts.Node, kind: ts.SyntaxKind) =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind)

describe('declarations', () => {
  it('no enums', () => {
    expectNone(places(ts.isEnumDeclaration), 'found')
  })

  it('no default exports', () => {
    expectNone(
      places((node) => ts.isExportAssignment(node) || hasModifier(node, ts.SyntaxKind.DefaultKeyword)),
      'found',
    )
  })

  it('no `export *`, except as a namespace with a name', () => {
    expectNone(
      places((node) => ts.isExportDeclaration(node) && node.exportClause === undefined),
      'found',
    )
  })

  it('no compiler errors silenced; a test says @ts-expect-error and why', () => {
    const silenced = files.flatMap((file) => {
      const text = syntaxOf(file).text
      return [...text.matchAll(/@ts-(ignore|nocheck)|@ts-expect-error\s*$/gm)].map(
        ({ index }) => `${file}:${text.slice(0, index).split('\n').length}`,
      )
    })
    expectNone(
      silenced.filter((place) => !place.startsWith('packages/house-rules/src/declarations.test.ts')),
      'found',
    )
  })

  it('relative imports end in .ts', () => {
    const relative = (node: ts.Node) => (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined
    const wrong = (node: ts.Node) =>
      relative(node) && /^['"]\..*(?<!\.(tsx?|json|js|cjs|mjs))['"]$/.test((node as ts.ImportDeclaration).moduleSpecifier.getText())
    expectNone(places(wrong), 'found')
  })
})
