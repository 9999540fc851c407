import { expect } from 'chai'
import { halton } from './halton.ts'
import { uniform } from './uniform.ts'

const take = (next: () => readonly number[], count: number): (readonly number[])[] => Array.from({ length: count }, next)

/** How far the share of points below a corner is from the volume below it, at worst. */
function discrepancy(points: readonly (readonly number[])[]): number {
  const corners = points.map((point) => {
    const below = points.filter((other) => other.every((value, axis) => value < (point[axis] as number))).length
    return Math.abs(below / points.length - point.reduce((volume, value) => volume * value, 1))
  })
  return Math.max(...corners)
}

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
    for (const seed of [1, 2, 3, 4, 5]) expect(discrepancy(take(halton(3, seed), 200))).to.be.below(discrepancy(take(uniform(3, seed), 200)))
  })

  it('differs from seed to seed and repeats for the same', () => {
    expect(take(halton(3, 1), 20)).to.deep.equal(take(halton(3, 1), 20))
    expect(take(halton(3, 1), 20)).to.not.deep.equal(take(halton(3, 2), 20))
  })
})
