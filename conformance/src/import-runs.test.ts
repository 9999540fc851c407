import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Callable, readCallable } from '@kfp-ts/ir'
import { wrapperOf } from '@kfp-ts/ir/wrapper'
import { expect } from 'chai'
import { runPipeline } from 'kfp-ts/testing'
import { kfpSdk } from './python.ts'
import { cacheFolder, upstream } from './repository.ts'

const folder = join(cacheFolder, 'imported-runs')
const goldens = join(upstream, 'pipelines/valid')

describe('pipelines that call what Python compiled', function () {
  this.timeout(120_000)
  let environment: NodeJS.ProcessEnv
  before(async function () {
    if (!existsSync(goldens)) this.skip()
    environment = { PATH: process.env['PATH'], PYTHONPATH: process.env['PYTHONPATH'] }
    await rm(folder, { recursive: true, force: true })
    // Each step would install an SDK of its own first; the one that is there does.
    await mkdir(join(folder, 'modules/pip'), { recursive: true })
    await Promise.all(['__init__', '__main__'].map((module) => writeFile(join(folder, 'modules/pip', `${module}.py`), '')))
    process.env['PATH'] = `${await kfpSdk()}${delimiter}${process.env['PATH']}`
    process.env['PYTHONPATH'] = join(folder, 'modules')
  })
  after(() => {
    for (const [name, value] of Object.entries(environment ?? {})) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  })

  /** Writes the wrapper of an upstream file beside a pipeline that calls it, runs the pipeline, and gives its outputs. */
  async function outputsOf(file: string, inputs: string): Promise<unknown> {
    const yaml = await readFile(join(goldens, file), 'utf8')
    const { callable } = readCallable(yaml)
    const project = await mkdtemp(join(folder, 'project-'))
    await writeFile(join(project, 'wrapper.ts'), wrapperOf(callable as Callable, yaml, { from: file, exportName: 'called' }))
    await writeFile(join(project, 'package.json'), '{ "name": "app", "type": "module" }')
    await writeFile(
      join(project, 'pipeline.ts'),
      `import { pipeline } from 'kfp-ts'
import { called } from './wrapper.ts'

export const host = pipeline({ name: 'host' }, () => called(${inputs}))
`,
    )
    const run = await runPipeline(join(project, 'pipeline.ts'), { folder: await mkdtemp(join(tmpdir(), 'kfp-ts-imported-')) })
    expect(run.state, JSON.stringify(run.failure)).to.equal('succeeded')
    return run.outputs?.parameters
  }

  it('a lightweight Python component, given values', async () => {
    expect(await outputsOf('essential/concat_message.yaml', "{ message1: 'crack', message2: 'ed' }")).to.deep.equal({ Output: 'cracked' })
  })
  it('plain containers inside a pipeline', async () => {
    expect(await outputsOf('critical/producer_consumer_param_pipeline.yaml', "{ text: 'Hi' }")).to.deep.equal({})
  })
  it('a loop inside a pipeline, gathered', async () => {
    expect(await outputsOf('pipeline_producer_consumer.yaml', '')).to.deep.equal({ Output: 36 })
  })
  it('branches inside a pipeline', async () => {
    expect(await outputsOf('if_elif_else_with_oneof_parameters.yaml', ''))
      .to.have.property('Output')
      .that.matches(/^(Got (heads|tails)|Draw)!$/)
  })
})
