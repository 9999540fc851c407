import { expect } from 'chai'
import { centredDiscrepancy } from '../testing/discrepancy.ts'
import { take } from '../testing/take.ts'
import { plainSobol, sobol } from './sobol.ts'
import { uniform } from './uniform.ts'

describe('the Sobol sequence', () => {
  it('begins as it does in the literature', () => {
    expect(take(plainSobol(3), 8)).to.deep.equal([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
    ])
  })

  it('puts one of the first 2^k scrambled points into each part of every dimension', () => {
    const points = take(sobol(128, 3), 64)
    for (let dimension = 0; dimension < 128; dimension++) {
      expect(new Set(points.map((point) => Math.floor((point[dimension] as number) * 64))).size, `dimension ${dimension}`).to.equal(64)
    }
  })

  it('is far more even than random points, scrambled or not', () => {
    for (const seed of [1, 2, 3]) {
      const random = centredDiscrepancy(take(uniform(4, seed), 128))
      expect(centredDiscrepancy(take(sobol(4, seed), 128))).to.be.below(0.2 * random)
      expect(centredDiscrepancy(take(plainSobol(4), 128))).to.be.below(0.2 * random)
    }
  })

  it('differs from seed to seed and repeats for the same', () => {
    expect(take(sobol(3, 1), 20)).to.deep.equal(take(sobol(3, 1), 20))
    expect(take(sobol(3, 1), 20)).to.not.deep.equal(take(sobol(3, 2), 20))
  })

  it('ends where its table ends', () => {
    expect(() => sobol(129, 1)).to.throw(
      "KF8414  The Sobol sequence is known here for up to 128 dimensions, not for 129.\n  hint: vary fewer things, or take strategy 'halton' or 'random'.",
    )
  })
})
