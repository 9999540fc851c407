import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import ts from 'typescript'
import { type Example, examples, freeNames } from './examples.ts'
import { publicExports } from './public-exports.ts'
import { readText, root, type Room, roomNamed } from './repository.ts'

const folder = join(root, '.cache/examples')
const CONFIG = {
  extends: '../../tsconfig.base.json',
  compilerOptions: {
    composite: false,
    declaration: false,
    declarationMap: false,
    isolatedDeclarations: false,
    noEmit: true,
    noUnusedLocals: false,
    types: ['node'],
  },
  include: ['*.ts'],
}

/** Compiles each text as a module of its own; gives back what tsc says of them, not of what they import. */
function compile(modules: ReadonlyMap<string, string>): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(CONFIG))
  for (const [name, text] of modules) writeFileSync(join(folder, `${name}.ts`), text)
  return spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder, '--pretty', 'false'], { cwd: root, encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line.startsWith('.cache/'))
    .join('\n')
}

/** An example as a module: what it does not declare comes from its own package, kfp-ts, Node, or the cast. */
function moduleOf({ room, place, code }: Example): string {
  const sources: readonly (readonly [string, readonly string[]])[] = [
    ...doorsOf(room),
    ['kfp-ts', namesFrom('kfp-ts')],
    ['chai', ['expect']],
    ['node:fs/promises', ['readFile', 'writeFile']],
    ['../../packages/house-rules/example-cast.ts', publicNames('packages/house-rules/example-cast.ts')],
  ]
  const imports = [...freeNames(code)].flatMap((name) => {
    const source = sources.find(([, names]) => names.includes(name))
    return source === undefined ? [] : [`import { ${name} } from '${source[0]}'`]
  })
  return [`// ${place}`, ...imports, code, 'export {}', ''].join('\n')
}

function doorsOf(room: Room): readonly (readonly [string, readonly string[]])[] {
  const found = publicExports(room)
  return [...new Set(found.map(({ door }) => door))].map((door) => [door, found.filter((one) => one.door === door).map(({ name }) => name)])
}

function namesFrom(packageName: string): readonly string[] {
  const door = ts.createSourceFile('door.ts', readText(`${(roomNamed(packageName) as Room).folder}/src/index.ts`), ts.ScriptTarget.ES2022, true)
  return door.statements.flatMap((statement) => {
    const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined
    if (clause === undefined) return []
    return ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [clause.name.text]
  })
}

function publicNames(file: string): readonly string[] {
  return [...readText(file).matchAll(/^export (?:declare )?const (\w+)/gm)].map(([, name]) => name as string)
}

describe('examples', () => {
  it('in TSDoc and in the README compile', function () {
    this.timeout(60_000)
    const found = examples()
    expect(found.length).to.be.above(10)
    const modules = new Map(found.map((example, index) => [`example-${index}`, moduleOf(example)]))
    for (const [index, code] of whole(readmeBlocks()).entries()) modules.set(`readme-${index}`, code)
    const said = compile(modules)
    const places = said.replaceAll(/^\.cache\/examples\/(?=example-(\d+))/gm, (_, index) => `${found[Number(index)]?.place ?? ''} `)
    expect(said, `Examples that do not compile:\n${places}`).to.equal('')
  })

  it("in the README that name a file are that file's own text", () => {
    const squeezed = (text: string) => text.replaceAll(/\s+/g, '')
    const named = readmeBlocks().flatMap((block) => {
      const match = /^\/\/ (\S+\.ts)\n/.exec(block)
      return match === null ? [] : [{ file: match[1] as string, text: block.slice(match[0].length) }]
    })
    expect(named.map(({ file }) => file)).to.deep.equal(['pipelines/hello/pipeline.ts', 'pipelines/fan-out/pipeline.ts'])
    for (const { file, text } of named) expect(squeezed(readText(file)), `${file} in README.md`).to.contain(squeezed(text))
  })

  function readmeBlocks(): readonly string[] {
    return [...readText('README.md').matchAll(/^```ts\n(.*?)^```/gms)].map(([, block]) => block as string)
  }

  /** Blocks that can stand alone; an excerpt of a file is compiled with that file. */
  function whole(blocks: readonly string[]): readonly string[] {
    return blocks.filter((block) => /^import /m.test(block))
  }
})
