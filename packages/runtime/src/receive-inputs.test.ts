import { expect } from 'chai'
import { component, definitionOf, t } from '@kfp-ts/component'
import { executable, type Executable } from './executable.ts'
import { receiveInputs } from './receive-inputs.ts'

const inputs = {
  text: t.string(),
  count: t.integer({ default: 4 }),
  rate: t.double({ optional: true }),
  choice: t.oneOf(['a', 'b'], { default: 'a' }),
  trials: t.list(t.struct({ seed: t.integer() }), { default: [] }),
  status: t.string({ optional: true }),
  data: t.dataset({ optional: true }),
  models: t.list(t.model(), { optional: true }),
}
const definitionWith = (ports: typeof inputs | { end: ReturnType<typeof t.finalStatus> }): Executable =>
  executable(definitionOf(component({ name: 'train', inputs: ports, run: async () => {} })) as never)

describe('receiveInputs', () => {
  it('applies defaults and leaves optional inputs undefined', () => {
    expect(receiveInputs(definitionWith(inputs), { inputs: { parameterValues: { text: 'hi' } } })).to.deep.equal({
      text: 'hi',
      count: 4,
      rate: undefined,
      choice: 'a',
      trials: [],
      status: undefined,
      data: undefined,
      models: undefined,
    })
  })
  it('gives artifacts their paths, and lists of artifacts all of them', () => {
    const artifacts = {
      data: { artifacts: [{ uri: 's3://b/data', metadata: { rows: 3 } }] },
      models: { artifacts: [{ uri: '/m/1' }, { uri: '/m/2' }] },
    }
    const received = receiveInputs(definitionWith(inputs), { inputs: { parameterValues: { text: '' }, artifacts } })
    expect(received).to.deep.include({
      data: { path: '/s3/b/data', uri: 's3://b/data', metadata: { rows: 3 } },
      models: [
        { path: '/m/1', uri: '/m/1', metadata: {} },
        { path: '/m/2', uri: '/m/2', metadata: {} },
      ],
    })
  })
  it('reports all that does not fit at once', () => {
    const parameterValues = { count: 1.5, choice: 'c', trials: [{ seed: 'x' }] }
    expect(() => receiveInputs(definitionWith(inputs), { inputs: { parameterValues } }))
      .to.throw()
      .with.property('diagnostics')
      .that.satisfies((found: readonly { readonly message: string }[]) => {
        expect(found.map(({ message }) => message)).to.deep.equal([
          'Component "train" was started without its required input "text".',
          'Input "count" of component "train" does not fit: expected a whole number, got 1.5.',
          'Input "choice" of component "train" does not fit: expected one of "a", "b", got "c".',
          'Input "trials" of component "train" does not fit: [0]: seed: expected a whole number, got "x".',
        ])
        return true
      })
  })
  it('translates a final status', () => {
    const received = receiveInputs(definitionWith({ end: t.finalStatus() }), { inputs: { parameterValues: { end: { state: 'COMPLETE' } } } })
    expect(received).to.have.nested.property('end.state', 'SUCCEEDED')
  })
})
