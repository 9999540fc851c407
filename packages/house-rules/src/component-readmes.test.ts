import { existsSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expectNone } from './expect-none.ts'
import { readText, root, rooms, sourcesBelow } from './repository.ts'
import { syntaxOf, walk } from './syntax.ts'

/** The names of the inputs and outputs of the components that a file makes. */
function portsOf(file: string): readonly string[] {
  const found: string[] = []
  walk(syntaxOf(file), (node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'component') return
    const [definition] = node.arguments
    if (definition === undefined || !ts.isObjectLiteralExpression(definition)) return
    for (const property of definition.properties) {
      const isPorts = ts.isPropertyAssignment(property) && ['inputs', 'outputs'].includes(property.name.getText())
      if (isPorts && ts.isObjectLiteralExpression(property.initializer))
        found.push(...property.initializer.properties.flatMap(({ name }) => name?.getText() ?? []))
    }
  })
  return found
}

describe('README of a component', () => {
  for (const { folder } of rooms().filter((room) => room.folder.startsWith('components/'))) {
    it(`${folder} names every input and output`, () => {
      const readme = existsSync(join(root, folder, 'README.md')) ? readText(`${folder}/README.md`) : ''
      const ports = sourcesBelow(folder).flatMap(portsOf)
      expectNone(
        ports.filter((port) => !readme.includes(`\`${port}\``)).map((port) => `${folder}: ${port}`),
        'not in README.md',
      )
    })
  }
})
