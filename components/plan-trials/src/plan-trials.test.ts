import { expect } from 'chai'
import { planTrials } from './plan-trials.ts'

describe('plan-trials', () => {
  const log = (): void => undefined

  it('proposes the same two trials every time when nothing is asked for', async () => {
    const { outputs } = await planTrials.run({}, { log })
    expect(outputs.trials).to.deep.equal([
      { learningRate: 0.009, width: 12, seed: 1 },
      { learningRate: 0.0016, width: 8, seed: 2 },
    ])
  })

  it('proposes as many different trials as the budget allows', async () => {
    const lines: string[] = []
    const { outputs } = await planTrials.run({ budget: 20, strategy: 'random', seed: 7 }, { log: (line) => lines.push(line) })
    expect(new Set(lines).size).to.equal(20)
    for (const { learningRate, width, seed } of outputs.trials) {
      expect(learningRate).to.be.within(1e-3, 1e-2)
      expect(width).to.be.oneOf([8, 12, 16])
      expect(seed).to.be.within(7, 26)
    }
  })

  it('refuses a budget of nothing', async () => {
    const message = await planTrials.run({ budget: 0 }, { log }).then(
      () => '',
      (error: Error) => error.message,
    )
    expect(message).to.equal('KF8405  0 is not a number of trials.\n  hint: give a whole number, 1 or more.')
  })
})
