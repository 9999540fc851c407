import { runInNewContext } from 'node:vm'
import { expect } from 'chai'
import { readCallable } from './read-callable.ts'
import { wrapperOf } from './wrapper-of.ts'

const yaml = `
name: Train it
description: |
  Trains */ a model.

  @param of no meaning
inputs:
- { name: data, type: Dataset, description: What to learn from. }
- { name: rate, type: Float, default: '1e-3', description: "First line.\\nSecond line." }
- { name: in, type: List, optional: true }
- { name: 1st, type: JsonObject, default: '{"a-b": 1, "c": [0.5]}' }
- { name: status, type: PipelineTaskFinalStatus }
outputs:
- { name: model, type: Model }
- { name: vertex, type: google.VertexModel }
implementation:
  container: { image: 'train:1', args: ['\`\${x}'] }
`
const expected = String.raw`import { importedComponent, t } from 'kfp-ts'

/**
 * Trains *\/ a model.
 *
 * \@param of no meaning
 *
 * Component "train-it", runs train:1.
 */
export const trainIt = importedComponent({
  inputs: {
    '1st': t.struct({}, { default: { 'a-b': 1, c: [0.5] } }),
    /** What to learn from. */
    data: t.dataset(),
    in: t.anyList({ optional: true }),
    /**
     * First line.
     * Second line.
     */
    rate: t.double({ default: 0.001 }),
    status: t.finalStatus(),
  },
  outputs: {
    model: t.model(),
    vertex: t.artifact({ schemaTitle: 'google.VertexModel' }),
  },
  yaml: `

function wrapper(text: string): string {
  const { callable, diagnostics } = readCallable(text)
  expect(diagnostics).to.deep.equal([])
  if (callable === undefined) throw new Error('There is nothing to call.')
  return wrapperOf(callable, text, { from: 'train.yaml' })
}

describe('the wrapper of a component', () => {
  it('declares what the file does, with its descriptions as comments', () => {
    expect(wrapper(yaml).split('\n').slice(1).join('\n').slice(0, expected.length)).to.equal(expected)
  })
  it('holds the text', () => {
    const text = /yaml: (`[^]*`),\n\}\)\n$/.exec(wrapper(yaml))?.[1]
    expect(runInNewContext(text!)).to.equal(yaml)
  })
  it('knows what else a compiled file can declare', () => {
    const parameters = `{ inputDefinitions: { parameters: {
      size: { parameterType: STRING, literals: [small, big], defaultValue: big, isOptional: true },
      odd: { parameterType: NUMBER_INTEGER, literals: [1.0, 3.0] }, none: { parameterType: LIST, defaultValue: null },
      config: { parameterType: TASK_CONFIG, isOptional: true } },
      artifacts: { all: { isArtifactList: true, artifactType: { schemaTitle: system.Dataset, schemaVersion: 0.0.1 } },
      own: { isOptional: true, artifactType: { schemaTitle: system.Photos, schemaVersion: 1.2.0 } }, raw: { artifactType: { instanceSchema: 'x' } } } }`
    const text = `{ pipelineInfo: { name: p }, schemaVersion: 2.1.0, root: ${parameters}, dag: { tasks: {} } } }`
    const inputs = /inputs: \{\n([^]*?)\n  \},\n/
      .exec(wrapper(text))?.[1]
      ?.split('\n')
      .map((line) => line.trim())
    expect(inputs).to.deep.equal([
      'all: t.list(t.dataset()),',
      'none: t.anyList({ optional: true }),',
      '/** One of 1, 3. */',
      'odd: t.integer(),',
      "own: t.artifact({ schemaTitle: 'system.Photos', schemaVersion: '1.2.0', optional: true }),",
      'raw: t.artifact(),',
      "size: t.oneOf(['small', 'big'], { default: 'big' }),",
    ])
  })
})
