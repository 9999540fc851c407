import { expect } from 'chai'
import { centredDiscrepancy } from '../testing/discrepancy.ts'
import { take } from '../testing/take.ts'
import { halton } from './halton.ts'
import { uniform } from './uniform.ts'

describe('the scrambled Halton sequence', () => {
  it('puts exactly one of the first eight points into each eighth of its first dimension', () => {
    for (const seed of [1, 2, 3]) {
      const eighths = take(halton(1, seed), 8).map(([value]) => Math.floor((value as number) * 8))
      expect(eighths.toSorted()).to.have.members([0, 1, 2, 3, 4, 5, 6, 7])
    }
  })

  it('stays inside [0, 1) in ten dimensions', () => {
    for (const value of take(halton(10, 7), 2000).flat()) expect(value).to.be.within(0, 1 - 2 ** -32)
  })

  it('leaves smaller gaps than random points', () => {
    for (const seed of [1, 2, 3]) {
      expect(centredDiscrepancy(take(halton(3, seed), 100))).to.be.below(0.5 * centredDiscrepancy(take(uniform(3, seed), 100)))
    }
  })

  it('differs from seed to seed and repeats for the same', () => {
    expect(take(halton(3, 1), 20)).to.deep.equal(take(halton(3, 1), 20))
    expect(take(halton(3, 1), 20)).to.not.deep.equal(take(halton(3, 2), 20))
  })
})
