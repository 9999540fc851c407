import { expect } from 'chai'
import { wholeNumber } from './whole-number.ts'

const place = { setting: 'nodeAffinity', position: undefined }

describe('whole numbers', () => {
  it('lie in a range, its ends among them', () => {
    for (const right of [1, 50, 100]) expect(wholeNumber(place, ['weight', right], [1, 100]), String(right)).to.equal(undefined)
    expect(wholeNumber(place, ['weight', 101], [1, 100])).to.deep.equal({
      code: 'KF1072',
      severity: 'error',
      message: 'Setting "nodeAffinity" has 101 as weight.',
      hint: 'weight is a whole number from 1 to 100.',
    })
  })

  it('are whole, and numbers', () => {
    for (const wrong of [0, 1.5, Number.NaN, '7', true])
      expect(wholeNumber(place, ['weight', wrong], [1, 100])?.code, String(wrong)).to.equal('KF1072')
  })
})
