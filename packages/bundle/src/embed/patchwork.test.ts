import { expect } from 'chai'
import { patchwork } from './patchwork.ts'

describe('patchwork', () => {
  it('puts parts together and notes where those of the other text went', () => {
    const other = 'one two three'
    expect(patchwork(['<', { start: 8, end: 13 }, '>', { start: 0, end: 3 }], other)).to.deep.equal({
      text: '<three>one',
      pieces: [
        { start: 8, end: 13, at: 1 },
        { start: 0, end: 3, at: 7 },
      ],
    })
  })
})
