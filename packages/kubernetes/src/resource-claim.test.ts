import { makeOutput, type Output, type Struct } from '@kfp-ts/component'
import { expect } from 'chai'
import { resourceClaim } from './resource-claim.ts'

describe('resourceClaim', () => {
  it('names a template, or takes an output', () => {
    expect(resourceClaim('one-gpu').fragment).to.deep.equal({ podResourceClaims: [{ resourceClaimTemplateName: 'one-gpu' }] })
    const output = makeOutput({ kind: 'input', input: 'a' }, { ir: 'STRUCT', fields: {} }, {}) as Output<Struct<{}>>
    const { podResourceClaims } = resourceClaim(output).fragment as { readonly podResourceClaims: readonly { readonly resourceClaimJson: unknown }[] }
    expect(podResourceClaims.map(({ resourceClaimJson }) => resourceClaimJson === output)).to.deep.equal([true])
  })

  it('looks at the name', () => {
    expect(resourceClaim('One GPU').findings.map(({ code }) => code)).to.deep.equal(['KF1074'])
  })
})
