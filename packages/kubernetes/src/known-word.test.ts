import { expect } from 'chai'
import { knownWord, type Word } from './known-word.ts'

const place = { setting: 'tolerations', position: undefined }

describe('words', () => {
  it('are known ones', () => {
    expect(knownWord(place, ['operator', 'Exists'], ['Equal', 'Exists'])).to.equal(undefined)
    expect(knownWord(place, ['operator', 'exists'], ['Equal', 'Exists'])).to.deep.equal({
      code: 'KF1071',
      severity: 'error',
      message: 'Setting "tolerations" has "exists" as operator.',
      hint: 'operator is one of Equal, Exists.',
    })
  })

  it('a constant that has widened fits', () => {
    const shared = { operator: 'Exists' }
    const word: Word<'Equal' | 'Exists'> = shared.operator
    expect(knownWord(place, ['operator', word], ['Equal', 'Exists'])).to.equal(undefined)
  })
})
