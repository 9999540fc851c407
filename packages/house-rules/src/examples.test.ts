import { join } from 'node:path'
import { main } from '@kfp-ts/cli'
import { expect } from 'chai'
import ts from 'typescript'
import { compileExamples, exampleFolder, type ExampleModule, runExamples, writeExamples } from './example-folder.ts'
import { type Example, examples, freeNames } from './examples.ts'
import { expectNone } from './expect-none.ts'
import { type Block, blocksOf, pages } from './markdown.ts'
import { saysItPrints } from './printed.ts'
import { publicExports } from './public-exports.ts'
import { readText, root, type Room, roomNamed } from './repository.ts'

/** An example as a module: what it does not declare comes from its own package, kfp-ts, Node, or the cast. */
function moduleOf({ room, place, code }: Example): ExampleModule {
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
  return { place, text: [...imports, code, 'export {}', ''].join('\n') }
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

/** The file that a block is an excerpt of, as its first line says. */
function excerptOf({ text }: Block): string | undefined {
  return /^\/\/ (\S+\.ts)\n/.exec(text)?.[1]
}

/** Lines keep their numbers, so what the compiler says is true of the page. */
function programOf({ file, line, text }: Block): ExampleModule {
  return { place: file, text: '\n'.repeat(line - 1) + text }
}

/** What a command says of the errors that end it. */
async function errorsOf(...argv: readonly string[]): Promise<string> {
  let said = ''
  const stderr = { write: (text: string) => (said += text) }
  const exitCode = await main(argv, { stdout: { write: () => true }, stderr, cwd: root, env: {}, onInterrupt: () => () => {} })
  return exitCode === 0 ? '' : said
}

describe('examples', function () {
  this.timeout(60_000)
  const inCode = examples()
  const blocks = pages()
    .flatMap(blocksOf)
    .filter(({ language }) => language === 'ts')
  const programs = new Map(blocks.filter((block) => excerptOf(block) === undefined).map((block, index) => [`block-${index}`, block]))
  const modules = new Map([
    ...inCode.map((example, index) => [`example-${index}`, moduleOf(example)] as const),
    ...[...programs].map(([name, block]) => [name, programOf(block)] as const),
  ])

  before(async () => {
    writeExamples(modules)
    // docs/cli.md shows how to call what `kfp-ts import` makes of this component.
    expect(await errorsOf('import', 'packages/house-rules/count-words.yaml', '--out', join(exampleFolder, 'count-words.ts'))).to.equal('')
  })

  it('in TSDoc and on pages compile', () => {
    expect(inCode.length).to.be.above(10)
    expect(programs.size).to.be.above(10)
    const said = compileExamples(modules)
    expect(said, `Examples that do not compile:\n${said}\n`).to.equal('')
  })

  it('on pages that export pipelines record them without an error', async () => {
    const authored = [...programs].filter(([, { text }]) => /^export const \w+ = pipeline\(/m.test(text)).map(([name]) => name)
    expect(authored).to.have.length.above(3)
    expect(await errorsOf('check', ...authored.map((name) => join(exampleFolder, `${name}.ts`)))).to.equal('')
  })

  it('on pages print what they say', () => {
    const printing = [...programs].flatMap(([name, block]) => {
      const says = saysItPrints(block)
      return says === undefined ? [] : [{ name, block, says }]
    })
    expect(printing.length).to.be.above(5)
    const printed = runExamples(new Map(printing.map(({ name, block }) => [name, programOf(block)])))
    for (const { name, block, says } of printing) expect(printed.get(name), `${block.file}:${block.line}`).to.equal(says)
  })

  it("on pages that name a file are that file's own text", () => {
    const squeezed = (text: string) => text.replaceAll(/\s+/g, '')
    const excerpts = blocks.flatMap((block) => {
      const of = excerptOf(block)
      return of === undefined ? [] : [{ block, of }]
    })
    expect(excerpts.map(({ of }) => of)).to.include.members(['pipelines/hello/pipeline.ts', 'pipelines/fan-out/pipeline.ts'])
    for (const { block, of } of excerpts) {
      expect(squeezed(readText(of)), `${of} in ${block.file}`).to.contain(squeezed(block.text.slice(block.text.indexOf('\n') + 1)))
    }
  })

  it('on pages are tagged by a language that this test knows', () => {
    const known = ['ts', 'sh', 'text', 'json', 'yaml', 'python']
    const others = pages()
      .flatMap(blocksOf)
      .filter(({ language }) => !known.includes(language))
    expectNone(
      others.map(({ file, line, language }) => `${file}:${line} ${language}`),
      'blocks of unknown languages',
    )
  })
})
