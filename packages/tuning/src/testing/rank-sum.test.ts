import { expect } from 'chai'
import { chanceOfLower } from './rank-sum.ts'

describe('the rank sum test', () => {
  it('gives what SciPy 1.17 gives (mannwhitneyu, alternative less, method asymptotic)', () => {
    const lower = [1.1, 2.3, 0.4, 3.8, 2.2, 1.9, 0.7, 2.8, 1.4, 3.1]
    const higher = [2.9, 4.1, 3.3, 1.8, 5.2, 4.4, 2.6, 3.9, 6.1, 2.1]
    expect(chanceOfLower(lower, higher)).to.be.closeTo(0.007009638556979976, 1e-6)
    expect(chanceOfLower(higher, lower)).to.be.above(0.99)
  })
})
