import { expect } from 'chai'
import { randomNumbers, shuffled } from './random-numbers.ts'

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

describe('seeded random numbers', () => {
  it('fill [0, 1) evenly', () => {
    const random = randomNumbers(1)
    const tenths = Array.from({ length: 10 }, () => 0)
    for (let draw = 0; draw < 100_000; draw++) tenths[Math.floor(random() * 10)]! += 1
    for (const count of tenths) expect(count).to.be.within(9600, 10_400)
  })

  it('are independent between neighbouring seeds and streams', () => {
    const draw = (random: () => number): number[] => Array.from({ length: 5000 }, random)
    for (const [one, other] of [
      [draw(randomNumbers(1)), draw(randomNumbers(2))],
      [draw(randomNumbers(1)), draw(randomNumbers(1, 1))],
    ] as const) {
      expect(Math.abs(mean(one.map((value, index) => (value - 0.5) * ((other[index] as number) - 0.5))))).to.be.below(0.006)
    }
  })

  it('shuffle without losing an item', () => {
    expect(shuffled([1, 2, 3, 4, 5], randomNumbers(3)).toSorted()).to.deep.equal([1, 2, 3, 4, 5])
  })
})
