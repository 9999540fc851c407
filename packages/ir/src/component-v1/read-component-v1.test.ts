import { expect } from 'chai'
import fc from 'fast-check'
import { readCallable } from '../wrapper/read-callable.ts'
import { checkPipeline } from '../check/check-pipeline.ts'
import { isComponentV1, readComponentV1 } from './read-component-v1.ts'

const component = (command: string, more = ''): string => `name: Train It
inputs:
- { name: Data Set, type: Dataset }
- { name: Steps, type: Integer, default: '1_000' }
outputs:
- { name: Model, type: Model }
- { name: Score, type: Float }
implementation:
  container:
    image: train:1
    command: [${command}]
${more}`

function wordsOf(command: string): readonly string[] | undefined {
  const { document, diagnostics } = readComponentV1(component(command))
  expect(diagnostics).to.deep.equal([])
  return document?.spec.deploymentSpec?.executors?.['exec-train-it']?.container?.command
}
function findings(text: string): readonly string[] {
  return readComponentV1(text).diagnostics.map(({ code, message, position }) => `${code} ${position?.line}:${position?.column} ${message}`)
}

describe('a component of version 1', () => {
  it('is known by its implementation', () => {
    expect(
      ['implementation: {}', '"implementation": {}', '{ "implementation": {} }', 'a: |\n  implementation: {}', '{ a: 1 }'].map(isComponentV1),
    ).to.deep.equal([true, true, true, false, false])
  })
  it('becomes a pipeline that does nothing but call it', () => {
    const { document } = readComponentV1(component('train'))
    if (document === undefined) throw new Error('It is refused.')
    expect(checkPipeline(document)).to.deep.equal([])
    expect(document.spec.components?.['comp-train-it']?.inputDefinitions).to.deep.equal({
      parameters: { steps: { parameterType: 'NUMBER_INTEGER', isOptional: true, defaultValue: 1000 } },
      artifacts: { data_set: { artifactType: { schemaTitle: 'system.Dataset', schemaVersion: '0.0.1' } } },
    })
    expect(readCallable(component('train')).callable?.kind).to.equal('component')
  })
  it('takes its paths and values by the placeholders of version 2', () => {
    expect(
      wordsOf('{ inputPath: Data Set }, { inputValue: Steps }, { outputPath: Model }, { outputUri: Model }, { outputPath: Score }'),
    ).to.deep.equal([
      "{{$.inputs.artifacts['data_set'].path}}",
      "{{$.inputs.parameters['steps']}}",
      "{{$.outputs.artifacts['model'].path}}",
      "{{$.outputs.artifacts['model'].uri}}",
      "{{$.outputs.parameters['score'].output_file}}",
    ])
  })
  it('may choose between single words, which Python refuses when the other is a placeholder', () => {
    expect(wordsOf('{ if: { cond: { isPresent: Steps }, then: some, else: { inputPath: Data Set } } }')).to.deep.equal([
      `{"IfPresent": {"InputName": "steps", "Then": "some", "Else": "{{$.inputs.artifacts['data_set'].path}}"}}`,
    ])
  })
  it('may choose in the older spelling', () => {
    expect(wordsOf('{ ifPresent: { inputName: Steps, then: [a], else: [b] } }')).to.deep.equal([
      '{"IfPresent": {"InputName": "steps", "Then": ["a"], "Else": ["b"]}}',
    ])
  })
  it('is warned about what version 2 does not look at', () => {
    expect(
      findings(component('train', '    fileOutputs: { Score: /score }\n').replace('type: Dataset', 'type: Dataset, default: none')),
    ).to.deep.equal([
      'KF3708 3:45 The default of input "Data Set" is dropped: the input is a file.',
      'KF3709 12:18 The component names fixed files for its outputs in "fileOutputs".',
    ])
  })
  it('has one name for one output', () => {
    expect(findings(component('train').replace('name: Score', 'name: model'))).to.deep.equal([
      'KF3705 7:11 The outputs "Model" and "model" are both called "model" in version 2.',
    ])
  })
  it('is one document', () => {
    expect(findings(`${component('train')}\n---\na: 1\n`)).to.deep.equal(['KF3004 14:1 The file holds 2 component documents; there may be one.'])
  })
  it('is read or refused, whatever stands in it', () => {
    const keys = [
      'name',
      'type',
      'default',
      'optional',
      'inputs',
      'outputs',
      'implementation',
      'container',
      'image',
      'command',
      'args',
      'env',
      'if',
      'cond',
      'then',
      'isPresent',
      'concat',
      'inputValue',
      'outputPath',
      '__proto__',
      'constructor',
      'toString',
    ]
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(null, 1, 0.5, true, '', 'String', 'x'),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...keys), tie('any'), { maxKeys: 4 }),
      ),
    })).any
    fc.assert(
      fc.property(value, (implementation) => {
        const { document, diagnostics } = readComponentV1(JSON.stringify({ implementation }))
        expect(document === undefined).to.equal(diagnostics.some(({ severity }) => severity === 'error'))
      }),
      { numRuns: 500 },
    )
  })
})
