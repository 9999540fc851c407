import { expect } from 'chai'
import { parallelFor } from '../parallel-for.ts'
import { findingsIn, untyped } from '../testing/findings.ts'
import { prepare } from '../testing/steps.ts'

const over = (items: unknown): readonly string[] => findingsIn(() => parallelFor(untyped(items), () => prepare()))

describe('rule: loop lists', () => {
  it('an empty list is refused', () => {
    expect(over([])).to.deep.equal(['KF2012 The list of parallelFor is empty.'])
  })

  it('mixed kinds are refused', () => {
    expect(over([1, 'a'])).to.deep.equal(['KF2013 The list of parallelFor mixes kinds: a number and a string.'])
    expect(over([{ rate: 1 }, { rate: 1, seed: 2 }])).to.deep.equal([
      'KF2013 The list of parallelFor mixes kinds: { rate: a number } and { rate: a number, seed: a number }.',
    ])
    expect(over([['a'], [1]])).to.deep.equal(['KF2013 The list of parallelFor mixes kinds: a list of a string and a list of a number.'])
  })

  it('whole numbers and fractions are one kind', () => {
    expect(over([1, 0.5])).to.deep.equal([])
    expect(
      over([
        { b: 1, a: 'x' },
        { a: 'y', b: 0.5 },
      ]),
    ).to.deep.equal([])
  })
})
