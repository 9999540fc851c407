import { makeOutput, type Output, type Struct } from '@kfp-ts/component'
import { expect } from 'chai'
import { nodeAffinityJson } from './node-affinity-json.ts'

describe('nodeAffinityJson', () => {
  it('takes an object or an output', () => {
    const affinity = { preferredDuringSchedulingIgnoredDuringExecution: [] }
    expect(nodeAffinityJson(affinity).fragment).to.deep.equal({ nodeAffinity: [{ nodeAffinityJson: { runtimeValue: { constant: affinity } } }] })
    const output = makeOutput({ kind: 'input', input: 'a' }, { ir: 'STRUCT', fields: {} }, {}) as Output<Struct<{}>>
    expect(nodeAffinityJson(output).fragment).to.satisfy(
      ({ nodeAffinity: [term] }: { readonly nodeAffinity: readonly [{ readonly nodeAffinityJson: unknown }] }) => term.nodeAffinityJson === output,
    )
    expect(nodeAffinityJson(output).findings).to.deep.equal([])
  })

  it('knows the two keys of such an object', () => {
    expect(nodeAffinityJson({ required: {} }).findings.map(({ message }) => message)).to.deep.equal([
      'Setting "nodeAffinityJson" has "required" as a key.',
    ])
  })
})
