import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { expect } from 'chai'
import type { ComponentData } from '@kfp-ts/dsl'
import { calledComponents } from '../called-components.ts'
import { readSettings } from '../project-config.ts'
import { projectOf } from '../project.ts'
import { loadGraph } from '../testing/load-graph.ts'
import { boots } from './boot.ts'
import { embedBody, type EmbeddedBody } from './embed-body.ts'
import { packFiles } from './pack-files.ts'

type Files = { readonly [path: string]: string }
const imports = "import { component, pipeline, t } from 'kfp-ts'\n"

async function embed(files: Files, name = 'train'): Promise<EmbeddedBody> {
  const { graph, folder } = await loadGraph(files)
  const component = calledComponents(graph).find((called) => called.name === name) as ComponentData
  const settings = await readSettings(projectOf(folder))
  const { files: carried, diagnostics } = await packFiles(component, settings)
  return diagnostics.length > 0 ? { text: undefined, form: 'script', diagnostics, inputs: [] } : embedBody({ component, files: carried, settings })
}
/** What is wrong with the body of the pipeline's file. */
async function problemsOf(files: Files): Promise<string[]> {
  return (await embed(files)).diagnostics.map(({ code, message }) => `${code}  ${message}`)
}
function codeOf({ text, diagnostics }: EmbeddedBody): string {
  if (text === undefined) throw new Error(JSON.stringify(diagnostics))
  return inflateRawSync(Buffer.from(text, 'base64')).toString()
}
function runText(
  { text = '', form }: EmbeddedBody,
  parameterValues: object,
  env: object = {},
): { readonly status: number | null; readonly output: unknown; readonly stderr: string } {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-'))
  const input = JSON.stringify({ inputs: { parameterValues }, outputs: { outputFile: join(folder, 'out.json') } })
  const { status, stderr } = spawnSync('node', ['-e', boots[form], text, '--executor_input', input], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  return { status, stderr, output: status === 0 ? JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')).parameterValues : undefined }
}
const pipelineOf = (run: string, head = ''): string => `${imports}${head}
export const train = component({ name: 'train', inputs: { n: t.integer() }, outputs: { m: t.integer() }, run: ${run} })
export const whole = pipeline({ name: 'secret-pipeline' }, () => { train({ n: 1 }) })`

describe('embedBody', () => {
  it('runs with nothing but node, whatever a module uses', async () => {
    const embedded = await embed({
      'pipeline.ts': pipelineOf(
        "async ({ n }) => ({ m: twice(n) + offset + (await import('node:os')).EOL.length })",
        "import { offset, twice } from './lib/twice.ts'",
      ),
      'lib/twice.ts':
        "import { createRequire } from 'node:module'\nimport old from './old.cjs'\nexport const offset: number = await Promise.resolve(old.ten)\nexport const twice = (n: number): number => 2 * n\nexport const path = createRequire(import.meta.url)('node:path')",
      'lib/old.cjs': "const { sep } = require('path')\nexports.ten = sep.length * 10",
    })
    expect(codeOf(embedded)).to.match(/\/\/# sourceURL=train\.mjs\n$/)
    expect(embedded.form).to.equal('module')
    expect(runText(embedded, { n: 4 })).to.deep.include({ status: 0, output: { m: 19 } })
  })
  it('runs as a strict script where no file waits at its top level', async () => {
    const embedded = await embed({
      'pipeline.ts': pipelineOf(
        "async ({ n }) => ({ m: n + offset + (await import('node:os')).EOL.length + home.length + (function (this: unknown) { return this === undefined ? 3 : 0 })() })",
        "import { offset } from './lib/offset.ts'\nconst home = import.meta.url.slice(0, 4)",
      ),
      'lib/offset.ts':
        "import old, { ten } from './old.cjs'\nimport * as path from 'node:path'\nimport fs from 'node:fs'\nexport const offset: number = old.ten + ten + path.sep.length + (fs.existsSync('/') ? 1 : 0)",
      'lib/old.cjs': "const { sep } = require('path')\nexports.ten = sep.length * 10",
    })
    expect(embedded.form).to.equal('script')
    expect(runText(embedded, { n: 4 })).to.deep.include({ status: 0, output: { m: 4 + 22 + 1 + 4 + 3 } })
    expect(runText(embedded, { n: 4 }, { NODE_OPTIONS: '--input-type=module' })).to.deep.include({ status: 0, stderr: '' })
  })
  it('keeps no pipeline, no sibling and no secret, of its own file or another', async () => {
    const files = {
      'pipeline.ts': `${imports}import { helper } from './other.ts'
const secret = 'hunter2'
const token = process.env['TOKEN'] ?? 'hunter3'
export const notify = component({ name: 'notify', inputs: { m: t.integer() }, run: async () => console.log('sibling-body', secret, token) })
export const train = component({ name: 'train', description: 'says nothing', outputs: { m: t.integer() }, run: async () => ({ m: helper(2) }) })
export const all = pipeline({ name: 'secret-pipeline' }, () => { notify({ m: train().outputs.m }) })`,
      'other.ts': `${imports}export const helper = (n: number): number => n + 1
const secret = 'hunter4'
export const far = component({ name: 'far-sibling', inputs: { a: t.string({ default: secret }) }, run: async () => console.log(secret) })
export const nested = pipeline({ name: 'far-pipeline' }, () => { far({ a: secret }) })`,
    }
    const embedded = await embed(files)
    expect(codeOf(embedded)).to.not.match(/hunter|sibling|secret|TOKEN|far|says nothing|project-/)
    expect(runText(embedded, {})).to.deep.include({ output: { m: 3 } })
  })
  it('never bakes the environment in', async () => {
    process.env['KFP_TS_TEST_TOKEN'] = 'baked-in'
    const embedded = await embed({
      'pipeline.ts': pipelineOf("async () => ({ m: (process.env.KFP_TS_TEST_TOKEN ?? '').length + (process.env.NODE_ENV ?? '').length })"),
    })
    expect(codeOf(embedded)).to.contain('process.env.KFP_TS_TEST_TOKEN').and.to.contain('process.env.NODE_ENV').and.to.not.contain('baked-in')
  })
  it('is the same text wherever the project lies', async () => {
    const files = {
      'pipeline.ts': pipelineOf('async ({ n }) => ({ m: twice(n) })', "import { twice } from './twice.ts'"),
      'twice.ts': 'export const twice = (n: number): number => 2 * n',
    }
    expect((await embed(files)).text).to.equal((await embed(files)).text)
  })
  it('runs a sibling by hand', async () => {
    const embedded = await embed({
      'pipeline.ts': `${imports}export const inner = component({ name: 'inner', outputs: { x: t.integer() }, run: async () => ({ x: 5 }) })
${pipelineOf('async () => ({ m: (await inner.run()).outputs.x })').slice(imports.length)}`,
    })
    expect(runText(embedded, { n: 1 })).to.deep.include({ status: 0, output: { m: 5 } })
  })
  it('finds a component whatever its call is named', async () => {
    const embedded = await embed({
      'pipeline.ts': `import * as kfp from 'kfp-ts'\nimport { component as c } from 'kfp-ts'\nexport const steps = { other: c({ name: 'other', run: async () => {} }), train: kfp.component({ name: 'train', outputs: { m: kfp.t.integer() }, async run() { return { m: 7 } } }) }
export default kfp.pipeline({ name: 'p' }, () => { steps.train(); steps.other() })`,
    })
    expect(runText(embedded, {})).to.deep.include({ output: { m: 7 } })
  })

  it('refuses a component made inside a function', async () => {
    const made = `${imports}const make = (name: string) => component({ name, run: async () => console.log(name) })
const train = make('train')
export const all = pipeline({ name: 'p' }, () => { train() })`
    expect(await problemsOf({ 'pipeline.ts': made })).to.deep.equal([
      'KF1110  Component "train" is made inside a function, so its body cannot be carried in the pipeline\'s file.',
    ])
  })
  it('refuses secrets and data of the project, with the way to them', async () => {
    const files = {
      'pipeline.ts': pipelineOf('async () => ({ m: Object.keys(all).length })', "import * as all from './lib.ts'"),
      'lib.ts': "export { default as a } from './data.json'\nexport { default as env } from './.env.json'",
      'data.json': '{ "a": 1 }',
      '.env.json': '{}',
    }
    expect(await problemsOf(files)).to.have.members([
      'KF1113  Component "train" would carry the data of data.json into the pipeline\'s file (pipeline.ts > lib.ts > data.json).',
      'KF1112  Component "train" would carry .env.json into the pipeline\'s file (pipeline.ts > lib.ts > .env.json).',
    ])
  })
  it('carries JSON that the config lists', async () => {
    const embedded = await embed({
      'pipeline.ts': pipelineOf('async () => ({ m: data.a })', "import data from './data.json'"),
      'data.json': '{ "a": 41 }',
      'kfp-ts.config.ts': "import type { ProjectConfig } from 'kfp-ts'\nexport const config: ProjectConfig = { embedFiles: ['data.json'] }",
    })
    expect(runText(embedded, { n: 1 })).to.deep.include({ output: { m: 41 } })
  })
  it('refuses packages with native programs, with the way to them', async () => {
    const files = {
      'pipeline.ts': pipelineOf('async () => ({ m: size(sharp) })', "import { sharp, size } from './images.ts'"),
      'images.ts': "import sharp from 'sharp'\nexport { sharp }\nexport const size = (_: unknown): number => 1",
    }
    expect(await problemsOf(files)).to.deep.equal([
      'KF1114  Component "train" needs the native program of package "sharp", which cannot be embedded (pipeline.ts > images.ts > sharp).',
    ])
  })
  it('refuses imports that cannot be bundled, with the way to them', async () => {
    const files = {
      'pipeline.ts': pipelineOf('async () => ({ m: await count() })', "import { count } from './count.ts'"),
      'count.ts': "export { count } from 'counter'",
      'node_modules/counter/package.json': '{ "name": "counter", "version": "1.0.0", "type": "module", "main": "index.js" }',
      'node_modules/counter/index.js': "export const count = async () => (await import('no-such-package')).n",
    }
    expect(await problemsOf(files)).to.deep.equal([
      'KF1115  Component "train" imports "no-such-package", which cannot be bundled (pipeline.ts > count.ts > counter > no-such-package).',
    ])
  })
})
