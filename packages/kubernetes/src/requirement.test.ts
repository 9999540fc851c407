import { expect } from 'chai'
import { lookAtRequirements, nodeOperators, podOperators, requirements } from './requirement.ts'

const place = { setting: 'nodeAffinity', position: undefined }
const found = (operator: string, values?: readonly string[]): readonly string[] =>
  lookAtRequirements(place, nodeOperators, [{ key: 'disk', operator, ...(values && { values }) }]).flatMap((finding) => finding?.message ?? [])

describe('requirements', () => {
  it('are written only where there are some, and values likewise', () => {
    expect(requirements('matchFields')).to.deep.equal({})
    expect(requirements('matchFields', [{ key: 'a', operator: 'Exists', values: [] }])).to.deep.equal({
      matchFields: [{ key: 'a', operator: 'Exists' }],
    })
  })

  it('have values that go with their operator', () => {
    for (const [operator, values] of [
      ['In', ['a', 'b']],
      ['NotIn', ['a']],
      ['Exists', []],
      ['DoesNotExist', []],
      ['Gt', ['8']],
      ['Lt', ['-1']],
    ] as const)
      expect(found(operator, values), operator).to.deep.equal([])
    expect(found('In')).to.deep.equal(['Setting "nodeAffinity" contradicts itself: disk In has no values to compare with.'])
    expect(found('Exists', ['a'])).to.deep.equal(['Setting "nodeAffinity" contradicts itself: disk Exists asks for no values, and has some.'])
    for (const wrong of [[], ['a'], ['1', '2'], ['1.5']])
      expect(found('Gt', wrong)).to.deep.equal(['Setting "nodeAffinity" contradicts itself: disk Gt compares with one whole number.'])
  })

  it('of pods compare no numbers', () => {
    expect(lookAtRequirements(place, podOperators, [{ key: 'a', operator: 'Gt', values: ['1'] }])[0]?.code).to.equal('KF1071')
  })
})
