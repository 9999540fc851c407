import { makeOutput, type Output, type String } from '@kfp-ts/component'
import { expect } from 'chai'
import { namedBy, reference } from './name-reference.ts'

const output = makeOutput({ kind: 'input', input: 'name' }, { ir: 'STRING' }, {}) as Output<String>

describe('names of Kubernetes objects', () => {
  it('written down they stand in both forms, as outputs in the new one only', () => {
    expect(namedBy('secretName', 'database')).to.deep.equal({
      secretName: 'database',
      secretNameParameter: { runtimeValue: { constant: 'database' } },
    })
    expect(Object.keys(namedBy('configMapName', output))).to.deep.equal(['configMapNameParameter'])
    expect(namedBy('configMapName', output)['configMapNameParameter']).to.equal(output)
  })

  it('a reference to an output is the output', () => {
    expect(reference(output)).to.equal(output)
    expect(reference('x')).to.deep.equal({ runtimeValue: { constant: 'x' } })
  })
})
