import { expect } from 'chai'
import { parsePlaceholder, type Placeholder } from './placeholder.ts'
import { type Lookup, resolveArguments, resolveText } from './resolve-arguments.ts'
import { parseWord } from './word.ts'

describe('placeholders', () => {
  const known: readonly (readonly [string, Placeholder])[] = [
    ['$', { kind: 'executor input' }],
    ['$.outputs.output_file', { kind: 'output file' }],
    ["$.inputs.parameters['x y']", { kind: 'input parameter', name: 'x y' }],
    ["$.outputs.parameters['x'].output_file", { kind: 'output parameter', name: 'x' }],
    ["$.inputs.artifacts['x'].uri", { kind: 'input artifact', name: 'x', part: 'uri' }],
    ["$.inputs.artifacts['x']", { kind: 'input artifact', name: 'x', part: 'all' }],
    ["$.outputs.artifacts['x'].metadata['k']", { kind: 'output artifact', name: 'x', part: 'metadata', key: 'k' }],
    ['kfp-ts.pipelinechannel--x', { kind: 'input parameter', name: 'pipelinechannel--x', by: 'runtime' }],
    ['kfp-ts.pipelinechannel--x:text', { kind: 'input parameter', name: 'pipelinechannel--x', by: 'runtime' }],
    ['$.pipeline_job_name', { kind: 'job', field: 'pipeline_job_name' }],
    ['$.workspace_path', { kind: 'job', field: 'workspace_path' }],
  ]
  for (const [text, placeholder] of known) it(`are read: ${text}`, () => expect(parsePlaceholder(text)).to.deep.equal(placeholder))
  it('are only those of Kubeflow', () => {
    expect(
      ["$.inputs.parameters['x'].output_file", "$.outputs.parameters['x']", '$.nonsense', "$.inputs.artifacts['x'].size"].map(parsePlaceholder),
    ).to.deep.equal([undefined, undefined, undefined, undefined])
  })
})

describe('words of a command', () => {
  const lookup: Lookup = {
    text: (placeholder) =>
      placeholder.kind === 'input parameter' ? `<${placeholder.name}>` : placeholder.kind === 'executor input' ? '{}' : undefined,
    isPresent: (input) => input === 'given',
  }
  const resolve = (...words: readonly string[]): readonly string[] => resolveArguments(words, lookup)
  const x = "{{$.inputs.parameters['x']}}"

  it('get values for their placeholders', () => {
    expect(resolve('sh', `a ${x} b ${x}`, '{{$}}', '')).to.deep.equal(['sh', 'a <x> b <x>', '{}', ''])
    expect(resolveText(`${x}! {{kfp-ts.x}}`, lookup)).to.equal('<x>! <x>')
  })
  it('keep what nobody knows', () => {
    expect(resolve("{{$.outputs.artifacts['m'].uri}}", '{{$.nonsense}}', '{{x}}', '{{$')).to.deep.equal([
      "{{$.outputs.artifacts['m'].uri}}",
      '{{$.nonsense}}',
      '{{x}}',
      '{{$',
    ])
  })
  it('are joined by Concat', () => {
    expect(resolve(JSON.stringify({ Concat: ['a', x, { Concat: ['b', 'c'] }] }))).to.deep.equal(['a<x>bc'])
  })
  it('come and go with IfPresent', () => {
    const choice = (InputName: string): string => JSON.stringify({ IfPresent: { InputName, Then: ['--x', x], Else: '--none' } })
    expect(resolve(choice('given'), choice('missing'))).to.deep.equal(['--x', '<x>', '--none'])
    expect(resolve(JSON.stringify({ IfPresent: { InputName: 'missing', Then: 'x' } }))).to.deep.equal([])
    expect(resolve(JSON.stringify({ Concat: ['n:', { IfPresent: { InputName: 'missing', Then: 'x', Else: 'none' } }] }))).to.deep.equal(['n:none'])
  })
  it('that only look like JSON are text', () => {
    expect(parseWord('{"Concat": oops')).to.deep.equal({ kind: 'text', pieces: ['{"Concat": oops'] })
    expect(parseWord('{"Concat": 1}').kind).to.equal('text')
  })
})
