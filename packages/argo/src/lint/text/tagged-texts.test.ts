import { expect } from 'chai'
import { taggedTexts } from './tagged-texts.ts'

describe('taggedTexts', () => {
  it('finds texts and keys with a tag, and the way to each', () => {
    const value = { a: ['no', '{{x}}', { '{{key}}': { b: '{{y}}' } }], c: 7, d: null, e: 'no' }
    expect(taggedTexts(value, ['spec', 0])).to.deep.equal([
      { text: '{{x}}', path: ['spec', 0, 'a', 1] },
      { text: '{{key}}', path: ['spec', 0, 'a', 2, '{{key}}'] },
      { text: '{{y}}', path: ['spec', 0, 'a', 2, '{{key}}', 'b'] },
    ])
    expect(taggedTexts('{{x}}', [])).to.deep.equal([{ text: '{{x}}', path: [] }])
  })
})
