import ts from 'typescript'
import { isTest, type Room, rooms, sourcesBelow } from './repository.ts'
import { placeOf, syntaxOf, walk } from './syntax.ts'

/** The code of one `@example` in TSDoc. */
export interface Example {
  readonly room: Room
  readonly place: string
  readonly code: string
}

/** Every `@example` of the published packages. */
export function examples(): readonly Example[] {
  const published = rooms().filter(({ manifest }) => manifest.private !== true)
  return published.flatMap((room) =>
    sourcesBelow(room.folder)
      .filter((file) => !isTest(file))
      .flatMap((file) => examplesIn(room, file)),
  )
}

function examplesIn(room: Room, file: string): readonly Example[] {
  const found = new Map<ts.Node, Example>()
  walk(syntaxOf(file), (node) => {
    for (const tag of ts.getJSDocTags(node)) {
      if (tag.tagName.text !== 'example' || found.has(tag)) continue
      const text = ts.getTextOfJSDocComment(tag.comment) ?? ''
      found.set(tag, { room, place: placeOf(tag), code: text.replace(/^```ts\n/, '').replace(/\n```\s*$/, '') })
    }
  })
  return [...found.values()]
}

/** Names that code uses and does not declare. */
export function freeNames(code: string): ReadonlySet<string> {
  const used = new Set<string>()
  const declared = new Set<string>()
  walk(ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true), (node) => {
    if (!ts.isIdentifier(node)) return
    if (declares(node)) declared.add(node.text)
    else if (!isMember(node)) used.add(node.text)
  })
  return new Set([...used].filter((name) => !declared.has(name)))
}

function declares(node: ts.Identifier): boolean {
  const { parent } = node
  const named =
    ts.isVariableDeclaration(parent) ||
    ts.isBindingElement(parent) ||
    ts.isParameter(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isImportSpecifier(parent)
  return named && parent.name === node
}

function isMember(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name === node
  return ts.isBindingElement(parent) && parent.propertyName === node
}
