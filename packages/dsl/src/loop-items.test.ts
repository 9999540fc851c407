import { expect } from 'chai'
import { itemType, kindOf, literalType } from './loop-items.ts'

describe('types of loop items', () => {
  it('come from all items of a list that is written down', () => {
    expect(literalType(['a', 'b'])).to.deep.equal({ ir: 'STRING' })
    expect(literalType([true])).to.deep.equal({ ir: 'BOOLEAN' })
    expect(literalType([1, 2])).to.deep.equal({ ir: 'NUMBER_INTEGER' })
    expect(literalType([1, 0.5])).to.deep.equal({ ir: 'NUMBER_DOUBLE' })
    expect(literalType([[1], [0.5]])).to.deep.equal({ ir: 'LIST', item: { ir: 'NUMBER_DOUBLE' } })
  })

  it('structs know fields that are missing here and there', () => {
    expect(literalType([{ rate: 1 }, { rate: 0.5, seed: 1 }])).to.deep.equal({
      ir: 'STRUCT',
      fields: { rate: { ir: 'NUMBER_DOUBLE', optional: false }, seed: { ir: 'NUMBER_INTEGER', optional: true } },
    })
  })

  it('mixed kinds have no type; a rule says so', () => {
    expect(itemType([1, 'a'])).to.deep.equal({ ir: 'STRUCT', fields: {} })
    expect(itemType(undefined)).to.deep.equal({ ir: 'STRUCT', fields: {} })
  })

  it('kinds', () => {
    expect(['a', 1, true, [], {}].map(kindOf)).to.deep.equal(['string', 'number', 'boolean', 'list', 'struct'])
  })
})
