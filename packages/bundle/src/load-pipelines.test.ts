import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { showDiagnostics } from '@kfp-ts/diagnostics/show'
import { graphOf } from '@kfp-ts/dsl'
import { loadPipeline, loadPipelines } from './load-pipelines.ts'
import { temporaryProject } from './testing/temporary-project.ts'

const hello = (name: string): string => `import { pipeline } from 'kfp-ts'
export const hello = pipeline({ name: '${name}' }, () => {})`

async function shown(files: { readonly [path: string]: string }): Promise<string> {
  const folder = temporaryProject(files)
  const { diagnostics } = await loadPipelines(join(folder, 'pipeline.ts'))
  return showDiagnostics(diagnostics, { cwd: folder, color: false }).replaceAll(folder, 'PROJECT')
}

describe('loadPipelines', () => {
  it('loads the pipelines of a file, again after each change of what it is made of', async () => {
    const folder = temporaryProject({ 'pipeline.ts': "export * from './hello.ts'\nexport const size = 3", 'hello.ts': hello('one') })
    const file = join(folder, 'pipeline.ts')
    const first = await loadPipelines(file)
    expect(first.inputs.toSorted()).to.deep.equal([join(folder, 'hello.ts'), file])
    expect(first.pipelines.map((pipeline) => graphOf(pipeline).name)).to.deep.equal(['one'])
    expect((await loadPipelines(file)).pipelines[0]).to.equal(first.pipelines[0])
    writeFileSync(join(folder, 'hello.ts'), hello('two'))
    expect((await loadPipelines(file)).pipelines.map((pipeline) => graphOf(pipeline).name)).to.deep.equal(['two'])
  })
  it('lets a module find what lies beside it', async () => {
    const folder = temporaryProject({
      'lib/name.ts':
        "import { readFileSync } from 'node:fs'\nexport const name: string = readFileSync(new URL('./name.txt', import.meta.url), 'utf8')",
      'lib/name.txt': 'beside',
      'pipeline.ts': "import { pipeline } from 'kfp-ts'\nimport { name } from './lib/name.ts'\nexport const p = pipeline({ name }, () => {})",
    })
    const { pipelines } = await loadPipelines(join(folder, 'pipeline.ts'))
    expect(graphOf(pipelines[0]).name).to.equal('beside')
  })
  it('loads the components of a file without pipelines, to be compiled by themselves', async () => {
    const greet = "export const greet = component({ name: 'Greet all', run: async () => ({}) })"
    const folder = temporaryProject({
      'steps.ts': `import { component } from 'kfp-ts'\n${greet}\nexport const again = greet`,
      'pipeline.ts': `import { component, pipeline } from 'kfp-ts'\n${greet}\nexport const all = pipeline({ name: 'all' }, () => void greet())`,
    })
    const namesIn = async (file: string): Promise<readonly string[]> =>
      (await loadPipelines(join(folder, file))).pipelines.map((pipeline) => graphOf(pipeline).name)
    expect(await namesIn('steps.ts')).to.deep.equal(['greet-all'])
    expect(await namesIn('pipeline.ts')).to.deep.equal(['all'])
  })
  it('shows where a file does not compile', async () => {
    expect(await shown({ 'pipeline.ts': 'const a = 1\nconst b = (\nexport const c = a' })).to.match(
      /^error KF1101 {2}.*pipeline\.ts does not compile: Unexpected "export"\n[^]*3 \| export const c = a\n[^]*pipeline\.ts:3:1/,
    )
    expect(await shown({ 'pipeline.ts': "import { x } from './none.ts'\nexport const c = x" })).to.contain(
      'KF1109  PROJECT/pipeline.ts imports "./none.ts", which was not found.\n  1 | import',
    )
    expect(await shown({ 'pipeline.ts': "import { none } from 'kfp-ts'\nexport const c = none" })).to.contain(
      'KF1108  PROJECT/pipeline.ts imports "none", which its module does not export.\n  1 | import',
    )
  })
  it('shows where a file throws while it is loaded', async () => {
    const text = await shown({
      'pipeline.ts':
        'interface Unused { readonly a: string }\nconst none = undefined as unknown as { x: { y: number } }\n\nexport const y = none.x.y',
    })
    expect(text).to.match(
      /^error KF1102 {2}.*pipeline\.ts failed while it was loaded: Cannot read properties of undefined \(reading 'x'\)\n[^]*4 \| export const y = none\.x\.y\n[^]*pipeline\.ts:4:/,
    )
  })
  it('says that there is no file, no pipeline, or not only one', async () => {
    const folder = temporaryProject({
      'pipeline.ts': 'export const a = 1',
      'two.ts':
        "import { pipeline } from 'kfp-ts'\nexport const a = pipeline({ name: 'a' }, () => {})\nexport const b = pipeline({ name: 'b' }, () => {})",
    })
    const message = async (file: string): Promise<string> =>
      loadPipeline(join(folder, file)).then(
        () => '',
        (error: Error) => error.message.replaceAll(folder, 'PROJECT'),
      )
    expect(await message('none.ts')).to.contain('KF1103  PROJECT/none.ts does not exist.')
    expect(await message('pipeline.ts')).to.contain('KF1104  PROJECT/pipeline.ts exports no pipeline and no component.')
    expect(await message('two.ts')).to.contain('KF1107  PROJECT/two.ts exports several pipelines: a, b.')
  })
  it('leaves no half of a bundle', async () => {
    const folder = temporaryProject({ 'pipeline.ts': hello('whole') })
    await loadPipelines(join(folder, 'pipeline.ts'))
    expect(readFileSync(join(folder, '.kfp-ts/cache', manifestIn(folder)), 'utf8')).to.contain('"output"')
  })
})
function manifestIn(folder: string): string {
  return readdirSync(join(folder, '.kfp-ts/cache')).find((name) => name.endsWith('.json')) ?? ''
}
