import { expect } from 'chai'
import { mergedFields } from './merged-fields.ts'

describe('mergedFields', () => {
  it('takes the fields of one mapping or several, the first of them first', () => {
    expect(mergedFields({ a: 1 })).to.deep.equal({ fields: { a: 1 }, twice: [] })
    expect(mergedFields({ '<<': { b: 2 }, a: 1 })).to.deep.equal({ fields: { a: 1, b: 2 }, twice: [] })
    expect(mergedFields({ '<<': [{ b: 2 }, { b: 3, c: 4 }] })).to.deep.equal({ fields: { b: 2, c: 4 }, twice: [] })
  })
  it('tells what is there twice, and leaves what is no mapping', () => {
    expect(mergedFields({ '<<': { a: 2 }, a: 1 })).to.deep.equal({ fields: { a: 1 }, twice: ['a'] })
    expect(mergedFields({ '<<': 'x' })).to.deep.equal({ fields: { '<<': 'x' }, twice: [] })
  })
})
