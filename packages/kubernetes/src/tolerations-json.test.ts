import { type List, makeOutput, type Output, type Struct } from '@kfp-ts/component'
import { expect } from 'chai'
import { tolerationsJson, type TolerationsOutput } from './tolerations-json.ts'

describe('tolerationsJson', () => {
  it('takes one toleration, or a list of them', () => {
    const one = makeOutput({ kind: 'input', input: 'a' }, { ir: 'STRUCT', fields: {} }, {}) as Output<Struct<{}>>
    const several = makeOutput({ kind: 'input', input: 'a' }, { ir: 'LIST', item: { ir: 'STRUCT', fields: {} } }, {}) as Output<List<Struct<{}>>>
    for (const output of [one, several]) {
      const { tolerations } = tolerationsJson(output).fragment as { readonly tolerations: readonly { readonly tolerationJson: unknown }[] }
      expect(tolerations.map(({ tolerationJson }) => tolerationJson === output)).to.deep.equal([true])
    }
  })

  it('takes nothing that is known already', () => {
    const known = { key: 'gpu' } as unknown as TolerationsOutput
    expect(tolerationsJson(known).findings.map(({ message, hint }) => `${message} ${hint}`)).to.deep.equal([
      'Setting "tolerationsJson" is without an output: tolerations that are known already go into tolerations(...). give it that, or leave the setting out.',
    ])
  })
})
