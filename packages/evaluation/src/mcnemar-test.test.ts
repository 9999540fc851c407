import { expect } from 'chai'
import { mcnemarTest } from './mcnemar-test.ts'

describe('mcnemarTest', () => {
  it('finds nothing where nothing differs, or as much on both sides', () => {
    expect([mcnemarTest(0, 0), mcnemarTest(5, 5)]).to.deep.equal([1, 1])
  })

  it('is twice the tail of the binomial distribution', () => {
    // 2 (1 + 6) / 2^6 and 2 (1 + 10 + 45) / 2^10.
    expect(mcnemarTest(1, 5)).to.be.closeTo(14 / 64, 1e-12)
    expect(mcnemarTest(8, 2)).to.be.closeTo(112 / 1024, 1e-12)
  })

  it('counts thousands', () => {
    expect(mcnemarTest(2000, 2100)).to.be.within(0.11, 0.13)
    expect(mcnemarTest(1000, 3000)).to.be.below(1e-200)
  })
})
