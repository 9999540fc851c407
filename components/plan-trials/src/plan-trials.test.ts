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

  it('learns from earlier rounds, tries nothing twice and hands on what is known', async () => {
    let known: readonly { learningRate: number; width: number; seed: number; score: number }[] = []
    let round: { trials: typeof known; scores: readonly number[] } = { trials: [], scores: [] }
    const rates: number[] = []
    for (let turn = 0; turn < 4; turn++) {
      const trials = round.trials.map(({ learningRate, width, seed }) => ({ learningRate, width, seed }))
      const { outputs } = await planTrials.run({ budget: 6, strategy: 'tpe', startup: 5, history: known, ...round, trials }, { log })
      known = outputs.history
      // The best rate is 0.004, whatever the width.
      const scores = outputs.trials.map(({ learningRate }) => 1 - Math.abs(Math.log(learningRate / 0.004)))
      round = { trials: outputs.trials as typeof known, scores }
      rates.push(Math.max(...scores))
    }
    expect(known).to.have.length(18)
    expect(known[17]).to.have.all.keys('learningRate', 'width', 'seed', 'score')
    const settings = [...known, ...round.trials].map(({ learningRate, width }) => `${learningRate} ${width}`)
    expect(new Set(settings).size).to.equal(24)
    expect([...known, ...round.trials].map(({ seed }) => seed)).to.deep.equal(Array.from({ length: 24 }, (_, index) => index + 1))
    expect(rates[3]).to.be.above(0.95)
  })

  it('refuses trials without scores', async () => {
    const trials = [{ learningRate: 0.001, width: 8, seed: 1 }]
    const message = await planTrials.run({ trials }, { log }).then(
      () => '',
      (error: Error) => error.message.split('\n')[0],
    )
    expect(message).to.equal('KF8850  There are 1 trials of the round before but 0 scores.')
  })

  it('refuses a budget of nothing', async () => {
    const message = await planTrials.run({ budget: 0 }, { log }).then(
      () => '',
      (error: Error) => error.message,
    )
    expect(message).to.equal('KF8405  0 is not a number of trials.\n  hint: give a whole number, 1 or more.')
  })
})
