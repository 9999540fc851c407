import { expect } from 'chai'
import { tolerations } from './tolerations.ts'

describe('tolerations', () => {
  it('writes what the Python SDK writes', () => {
    expect(
      tolerations({ key: 'key1', operator: 'Equal', value: 'value1', effect: 'NoExecute', seconds: 10 }, { operator: 'Exists' }).fragment,
    ).to.deep.equal({
      tolerations: [{ key: 'key1', operator: 'Equal', value: 'value1', effect: 'NoExecute', tolerationSeconds: '10' }, { operator: 'Exists' }],
    })
  })

  it('looks at words, seconds, and what goes together', () => {
    const gpu = { key: 'gpu', operator: 'exists', effect: 'NoRun', seconds: -1 }
    const { findings } = tolerations(gpu, { key: 'a', operator: 'Exists', value: 'b' }, { value: 'c' })
    expect(findings.map(({ message }) => message)).to.deep.equal([
      'Setting "tolerations" has "exists" as operator.',
      'Setting "tolerations" has "NoRun" as effect.',
      'Setting "tolerations" has -1 as seconds.',
      'Setting "tolerations" contradicts itself: operator Exists asks for no value, and value is "b".',
      'Setting "tolerations" contradicts itself: a toleration without key tolerates every taint, which is operator Exists.',
    ])
  })
})
