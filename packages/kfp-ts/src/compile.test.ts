import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { compile, type CompileOptions, component, parallelFor, pipeline, t } from './index.ts'
import { runPipeline } from './testing.ts'

const greet = component({
  name: 'greet',
  inputs: { who: t.string({ default: 'world' }) },
  outputs: { text: t.string() },
  run: async ({ who }) => ({ text: `hello ${who}` }),
})
const count = component({ name: 'count', inputs: { texts: t.list(t.list(t.string())) }, run: async () => {} })
const hello = pipeline({ name: 'hello' }, () => {
  greet({})
})
const nested = pipeline({ name: 'nested' }, () => {
  const outer = parallelFor(['a'], () => parallelFor(['b'], (who) => greet({ who })))
  count({ texts: outer.outputs.text })
})
const makeGreet = (name: string): typeof greet =>
  component({ name, inputs: { who: t.string({ default: 'world' }) }, outputs: { text: t.string() }, run: async () => ({ text: name }) })
const made = makeGreet('made')
const wrong = pipeline({ name: 'wrong' }, () => {
  made({})
})

describe('compile', () => {
  it('writes the text it gives', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'compile-')), 'deep', 'hello.yaml')
    const { text, document, diagnostics } = await compile(hello, { out })
    expect(document.spec.pipelineInfo.name).to.equal('hello')
    expect(diagnostics).to.deep.equal([])
    expect(readFileSync(out, 'utf8')).to.equal(text)
  })
  it('throws everything that is wrong, and writes nothing', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'compile-')), 'wrong.yaml')
    const error = await compile(wrong, { out }).then(
      () => undefined,
      (thrown: Error) => thrown,
    )
    expect(error?.name).to.equal('PipelineError')
    expect(error?.message).to.contain('KF1110  Component "made" is made inside a function')
    expect(existsSync(out)).to.equal(false)
  })
  it('takes a component for a pipeline of one task', async () => {
    const { document } = await compile(greet)
    expect(document.spec.pipelineInfo).to.deep.equal({ name: 'greet' })
    expect(document.spec.root.dag?.tasks['greet']?.inputs?.parameters).to.deep.equal({ who: { componentInputParameter: 'who' } })
    const run = await runPipeline(greet, { parameters: { who: 'you' } })
    expect(run.outputs?.parameters).to.deep.equal({ text: 'hello you' })
  })
  it('takes other names, values for parameters and what the cache does by default', async () => {
    const options = { name: 'greet-me', displayName: 'Greet me', parameters: { who: 'me' }, cache: false }
    const { document } = await compile(greet, options)
    expect(document.spec.pipelineInfo).to.deep.equal({ name: 'greet-me', displayName: 'Greet me' })
    expect(document.spec.root.inputDefinitions?.parameters?.['who']?.defaultValue).to.equal('me')
    expect(document.spec.root.dag?.tasks['greet']?.cachingOptions).to.deep.equal({})
  })
  it("knows the Python SDK's variable for the cache, which an option overrules", async () => {
    const variable = 'KFP_DISABLE_EXECUTION_CACHING_BY_DEFAULT'
    const caching = async (options: CompileOptions): Promise<unknown> =>
      (await compile(greet, options)).document.spec.root.dag?.tasks['greet']?.cachingOptions
    process.env[variable] = 'True'
    try {
      expect(await caching({})).to.deep.equal({})
      expect(await caching({ cache: true })).to.deep.equal({ enableCache: true })
    } finally {
      delete process.env[variable]
    }
    expect(await caching({})).to.deep.equal({ enableCache: true })
  })
  it('refuses what Kubeflow Pipelines cannot run, but for this machine', async () => {
    const error = await compile(nested).then(
      () => undefined,
      (thrown: Error) => thrown,
    )
    expect(error?.message).to.contain('KF3512  Loop "for-loop-2" gathers')
    const { document, diagnostics } = await compile(nested, { target: 'local' })
    expect([document.spec.pipelineInfo.name, diagnostics]).to.deep.equal(['nested', []])
  })
  it('says when a file has no pipeline', async () => {
    const error = await compile('no-such-file.ts').then(
      () => undefined,
      (thrown: Error) => thrown,
    )
    expect(error?.message).to.contain('KF1103  no-such-file.ts does not exist.')
  })
})
