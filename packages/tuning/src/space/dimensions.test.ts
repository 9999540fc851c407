import { expect } from 'chai'
import { choice } from './choice.ts'
import { double, integer } from './ranges.ts'

const fractions = [0, 0.25, 0.5, 0.75, 0.999_999]

describe('the dimensions of a search space', () => {
  it('spread doubles evenly, or evenly over orders of magnitude', () => {
    expect(fractions.map(double({ min: 0, max: 8 }).at).map((value) => Math.round(value * 100) / 100)).to.deep.equal([0, 2, 4, 6, 8])
    expect([0, 0.5].map(double({ min: 1e-4, max: 1e-2, log: true }).at)[1]).to.be.closeTo(1e-3, 1e-9)
  })

  it('round doubles to significant digits inside the range', () => {
    expect(double({ min: 3e-4, max: 3e-3, log: true, digits: 2 }).at(0.3)).to.equal(0.0006)
    expect(double({ min: 0.12, max: 0.14, digits: 1 }).at(0)).to.equal(0.12)
  })

  it('include both ends of integers', () => {
    expect(fractions.map(integer({ min: 1, max: 4 }).at)).to.deep.equal([1, 2, 3, 4, 4])
    expect(fractions.map(integer({ min: 1, max: 100, log: true }).at)).to.deep.equal([1, 3, 10, 32, 100])
  })

  it('offer each choice alike', () => {
    expect(fractions.map(choice(['a', 'b', 'c', 'd']).at)).to.deep.equal(['a', 'b', 'c', 'd', 'd'])
  })

  it('refuse ranges that mean nothing', () => {
    expect(() => double({ min: 1, max: 1 })).to.throw('The range of this double dimension is empty: min is 1, max is 1.')
    expect(() => double({ min: 0, max: Number.NaN })).to.throw('The range of this double dimension is empty: min is 0, max is NaN.')
    expect(() => double({ min: 0, max: 1, log: true })).to.throw('A logarithmic dimension cannot start at 0.')
    expect(() => integer({ min: 0.5, max: 4 })).to.throw('An integer dimension has whole ends only, not 0.5 and 4.')
    expect(() => choice([])).to.throw('A choice needs at least one value.')
  })
})
