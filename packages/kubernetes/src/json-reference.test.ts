import { makeOutput } from '@kfp-ts/component'
import { expect } from 'chai'
import { asValue } from './json-reference.ts'

describe('outputs in a document', () => {
  it('stay what they are until the pipeline is compiled', () => {
    const output = makeOutput({ kind: 'input', input: 'node' }, { ir: 'STRUCT', fields: {} }, {})
    expect(asValue(output)).to.equal(output)
  })
})
