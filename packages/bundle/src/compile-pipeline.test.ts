import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { showDiagnostics } from '@kfp-ts/diagnostics/show'
import { writePipeline } from '@kfp-ts/ir'
import { type CompiledPipeline, compilePipeline } from './compile-pipeline.ts'
import { loadPipeline } from './load-pipelines.ts'
import { temporaryProject } from './testing/temporary-project.ts'

const step = `import { component, parallelFor, pipeline, t } from 'kfp-ts'
import { twice } from './twice.ts'
export const step = component({ name: 'step', inputs: { n: t.integer() }, outputs: { m: t.integer() }, run: async ({ n }) => ({ m: twice(n) }) })
`
const files = (body: string, twice = 'n * 2'): { readonly [path: string]: string } => ({
  'pipeline.ts': `${step}export const all = pipeline({ name: 'all' }, () => {\n${body}\n})`,
  'twice.ts': `export const twice = (n: number): number => ${twice}`,
})
const compileIn = async (folder: string): Promise<CompiledPipeline> => compilePipeline(await loadPipeline(join(folder, 'pipeline.ts')))
async function problemsOf(project: { readonly [path: string]: string }): Promise<string> {
  const folder = temporaryProject(project)
  return showDiagnostics((await compileIn(folder)).diagnostics, { cwd: folder, color: false })
}

describe('compilePipeline', () => {
  it('gives the same text anywhere, and another when what a body imports changes', async () => {
    const folder = temporaryProject(files('step({ n: 1 }); step({ n: 2 })'))
    const textIn = async (place: string): Promise<string> => writePipeline((await compileIn(place)).document!)
    const first = await textIn(folder)
    expect(first).to.contain('- node\n').and.to.contain("- '{{$}}'")
    expect(await textIn(temporaryProject(files('step({ n: 1 }); step({ n: 2 })')))).to.equal(first)
    writeFileSync(join(folder, 'twice.ts'), 'export const twice = (n: number): number => n * 3')
    expect(await textIn(folder)).to.not.equal(first)
  })
  it('shows what the rules find, at the place in the file', async () => {
    const leaky = `let leaked: any
  parallelFor([1, 2], (n) => { leaked = step({ n }) })
  step({ n: leaked.outputs.m })`
    expect(await problemsOf(files(leaky))).to.match(/^error KF2\d{3} {2}Output "m" of task "step"[^]*at pipeline\.ts:7:3/)
  })
  it('shows where a body throws', async () => {
    expect(await problemsOf(files("throw new Error('no such step')"))).to.match(
      /^error KF1106 {2}The body of pipeline "all" failed while it was recorded: no such step\n[^]*at pipeline\.ts:5:7/,
    )
  })
  it('knows what people write who come from Python', async () => {
    const hintOf = async (body: string): Promise<string> => /hint: (.*)/.exec(await problemsOf(files(body)))?.[1] ?? ''
    expect(await hintOf('const late: any = step({ n: 1 }); late.set_memory_limit("8G")')).to.equal(
      "options stand behind the inputs of a call: train({ data }, { after: [prepared], memory: '8G', cache: false }).",
    )
    expect(await hintOf('const dsl: any = {}; dsl.If(true, () => {})')).to.equal(
      "Python's dsl.If, dsl.ParallelFor and dsl.ExitHandler are when, parallelFor and exitHandler: see docs/from-python.md.",
    )
    expect(await hintOf('const list: any = step({ n: 1 }).outputs.m; list.forEach((n: any) => step({ n }))')).to.equal(
      'a list that is known when the pipeline runs is looped over by parallelFor(list, (item) => ...).',
    )
  })
  it('refuses a body over 100 KB', async () => {
    const big = files('step({ n: 1 })', `n + ${JSON.stringify(randomBytes(100 * 1024).toString('base64'))}.charCodeAt(n)`)
    expect(await problemsOf(big)).to.match(
      /^error KF1116 {2}The body of component "step" is 1\d\d KB, and one body may be at most 100 KB\.\n[^]*at pipeline\.ts:3:/,
    )
  })
})
