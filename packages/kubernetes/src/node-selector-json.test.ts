import { makeOutput, type Output, type Struct } from '@kfp-ts/component'
import { expect } from 'chai'
import { nodeSelectorJson } from './node-selector-json.ts'

describe('nodeSelectorJson', () => {
  it('takes labels or an output', () => {
    expect(nodeSelectorJson({ disk: 'ssd' }).fragment).to.deep.equal({
      nodeSelector: { nodeSelectorJson: { runtimeValue: { constant: { disk: 'ssd' } } } },
    })
    const output = makeOutput({ kind: 'input', input: 'a' }, { ir: 'STRUCT', fields: {} }, {}) as Output<Struct<{}>>
    const { nodeSelector } = nodeSelectorJson(output).fragment as { readonly nodeSelector: { readonly nodeSelectorJson: unknown } }
    expect(nodeSelector.nodeSelectorJson).to.equal(output)
  })
})
