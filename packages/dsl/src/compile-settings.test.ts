import { component, t } from '@kfp-ts/component'
import { expect } from 'chai'
import { type CompileSettings, withCompileSettings } from './compile-settings.ts'
import { judge } from './judge.ts'
import { lower } from './lower/lower.ts'
import { parallelFor } from './parallel-for.ts'
import { graphOf, pipeline } from './pipeline.ts'
import { run } from './testing/lowered.ts'

const say = component({ name: 'say', inputs: { word: t.string(), of: t.dataset({ optional: true }) }, run })
const inner = pipeline({ name: 'inner', inputs: { word: t.string() } }, ({ word }) => {
  say({ word })
  say({ word }, { cache: true })
})
const outer = pipeline(
  { name: 'outer', inputs: { word: t.string(), times: t.integer({ default: 1 }), of: t.dataset({ optional: true }) } },
  (given) => {
    parallelFor([1, 2], () => say({ word: given.word, of: given.of }))
    inner({ word: given.word }, { cache: { key: 'v1' } })
    inner({ word: given.word })
  },
)
const compiled = (settings: CompileSettings): ReturnType<typeof lower>['document']['spec'] =>
  lower(withCompileSettings(graphOf(outer), settings), () => ({ image: 'node:22', command: [], args: [] })).document.spec
const findings = (settings: CompileSettings): readonly string[] =>
  judge(withCompileSettings(graphOf(outer), settings)).map(({ code, message, hint }) => `${code} ${message} ${hint}`)

describe('what is said when a pipeline is compiled', () => {
  it('changes its names, and leaves the pipeline as it was', () => {
    expect(compiled({ name: 'renamed', displayName: 'Renamed' }).pipelineInfo).to.deep.equal({ name: 'renamed', displayName: 'Renamed' })
    expect(compiled({}).pipelineInfo).to.deep.equal({ name: 'outer' })
  })
  it('gives parameters defaults without making them optional, as the Python SDK does', () => {
    expect(compiled({ parameters: { word: 'hello', times: 3 } }).root.inputDefinitions?.parameters).to.deep.equal({
      word: { parameterType: 'STRING', defaultValue: 'hello' },
      times: { parameterType: 'NUMBER_INTEGER', defaultValue: 3, isOptional: true },
    })
  })
  it('turns the cache off where no task asks for it, in nested pipelines too', () => {
    const { root, components = {} } = compiled({ cache: false })
    const options = (tasks: object | undefined): unknown =>
      Object.fromEntries(Object.entries(tasks ?? {}).map(([name, { cachingOptions }]) => [name, cachingOptions]))
    expect(options(root.dag?.tasks)).to.deep.equal({ 'for-loop-2': undefined, inner: { enableCache: true, cacheKey: 'v1' }, 'inner-2': {} })
    expect(options(components['comp-for-loop-2']?.dag?.tasks)).to.deep.equal({ say: {} })
    expect(options(components['comp-inner']?.dag?.tasks)).to.deep.equal({ say: {}, 'say-2': { enableCache: true } })
    expect(options(compiled({ cache: true }).root.dag?.tasks)).to.deep.include({ 'inner-2': { enableCache: true } })
  })
  it('is judged like what the author wrote', () => {
    expect(findings({ name: 'Not a name' })).to.deep.equal([
      'KF2020 "Not a name" is no name for a pipeline. use small letters, digits and hyphens, a letter or digit first, at most 128 characters; what people see is displayName.',
    ])
    expect(findings({ parameters: { times: 0.5, sword: 'x', of: '/data' } })).to.deep.equal([
      'KF1062 Pipeline "outer" has no input "sword" that could be given a value. its inputs are: word, times, of.',
      'KF1063 Input "of" of pipeline "outer" is an artifact, which cannot be written down. give values to parameters only; bring a file in with importer(...).',
      'KF2011 The default of input "times" of pipeline "outer" does not fit its type: expected a whole number, got 0.5. change the value, or the type of the input.',
    ])
  })
})
