import { expect } from 'chai'
import { seededRandom, shuffledIndices } from './seeded-random.ts'

const take = (...parts: readonly (string | number)[]): readonly number[] => Array.from({ length: 5 }, seededRandom(...parts))

describe('seededRandom', () => {
  it('gives the same numbers for the same parts, others for others', () => {
    expect(take(1, 'order', 2)).to.deep.equal(take(1, 'order', 2))
    expect(take(1, 'order', 2)).not.to.deep.equal(take(1, 'order', 3))
  })

  it('gives numbers in [0, 1) around a half', () => {
    const random = seededRandom(7)
    const numbers = Array.from({ length: 10_000 }, random)
    expect(numbers.every((number) => number >= 0 && number < 1)).to.equal(true)
    expect(numbers.reduce((sum, number) => sum + number, 0) / numbers.length).to.be.closeTo(0.5, 0.02)
  })
})

describe('shuffledIndices', () => {
  it('holds every index once, in another order', () => {
    const shuffled = [...shuffledIndices(100, seededRandom(1))]
    expect(shuffled.toSorted((one, other) => one - other)).to.deep.equal(Array.from({ length: 100 }, (_, index) => index))
    expect(shuffled).not.to.deep.equal(Array.from({ length: 100 }, (_, index) => index))
  })
})
