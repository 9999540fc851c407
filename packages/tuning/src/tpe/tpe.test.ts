import { expect } from 'chai'
import { testFunctions } from '../testing/functions.ts'
import { chanceOfLower } from '../testing/rank-sum.ts'
import { median, regret } from '../testing/regret.ts'

const seeds = Array.from({ length: 30 }, (_, seed) => seed + 1)

describe('TPE', function () {
  this.timeout(20_000)

  for (const [name, target] of Object.entries(testFunctions)) {
    it(`ends lower than random search on ${name}, in 30 of 30 seeds taken together`, () => {
      const regrets = (strategy: 'tpe' | 'random'): readonly number[] => seeds.map((seed) => regret(target, { strategy, seed, trials: 60 }))
      const [learning, random] = [regrets('tpe'), regrets('random')]
      expect(median(learning)).to.be.below(0.5 * median(random))
      expect(chanceOfLower(learning, random)).to.be.below(1e-4)
    })
  }

  it('learns as well from eight trials at a time, which keep away from each other', () => {
    const regrets = (strategy: 'tpe' | 'random'): readonly number[] =>
      seeds.map((seed) => regret(testFunctions.branin, { strategy, seed, trials: 64 }, 8))
    expect(chanceOfLower(regrets('tpe'), regrets('random'))).to.be.below(1e-4)
  })
})
