import { expect } from 'chai'
import { proposeTrials } from './propose-trials.ts'
import { choice } from './space/choice.ts'
import { double, integer } from './space/ranges.ts'

const space = { learningRate: double({ min: 3e-4, max: 3e-3, log: true, digits: 3 }), width: choice([8, 16, 24]) }

describe('proposing trials', () => {
  for (const strategy of ['random', 'halton'] as const) {
    it(`is deterministic, and a larger budget only adds trials (${strategy})`, () => {
      const eight = proposeTrials(space, { budget: 8, strategy, seed: 5 })
      expect(eight).to.have.length(8)
      expect(proposeTrials(space, { budget: 3, strategy, seed: 5 })).to.deep.equal(eight.slice(0, 3))
      expect(proposeTrials(space, { budget: 8, strategy, seed: 6 })).to.not.deep.equal(eight)
      for (const { learningRate, width } of eight) {
        expect(learningRate).to.be.within(3e-4, 3e-3)
        expect(width).to.be.oneOf([8, 16, 24])
      }
    })

    it(`proposes every trial of a small space once (${strategy})`, () => {
      const small = { layers: integer({ min: 1, max: 3 }), activation: choice(['relu', 'elu']) }
      const trials = proposeTrials(small, { budget: 6, strategy, seed: 1 })
      expect(new Set(trials.map((trial) => JSON.stringify(trial))).size).to.equal(6)
    })
  }

  it('gives the very same trials on every machine', () => {
    expect(proposeTrials(space, { budget: 2, strategy: 'halton', seed: 1 })).to.deep.equal([
      { learningRate: 0.0027, width: 16 },
      { learningRate: 0.00048, width: 8 },
    ])
  })

  it('refuses a budget that cannot be met', () => {
    const small = { width: choice([8, 16]) }
    expect(() => proposeTrials(small, { budget: 3, strategy: 'random', seed: 1 })).to.throw(
      'KF8406  A budget of 3 trials is more than the 2 different trials of this search space.\n  hint: lower the budget to 2, or widen the space.',
    )
    expect(() => proposeTrials(small, { budget: 0, strategy: 'random', seed: 1 })).to.throw('KF8405  0 is not a number of trials.')
    expect(() => proposeTrials({}, { budget: 1, strategy: 'random', seed: 1 })).to.throw('KF8407  A search space needs at least one dimension.')
  })
})
