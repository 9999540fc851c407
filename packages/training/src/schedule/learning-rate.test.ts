import { expect } from 'chai'
import { learningRateAt, type Schedule } from './learning-rate.ts'

const rates = (schedule: Schedule, warmup = 0, moments: readonly number[] = [0, 1, 2, 3, 4]): readonly number[] =>
  moments.map((at) => Number(learningRateAt({ initial: 0.01, schedule, warmup }, { at, epochs: 4 }).toFixed(6)))

describe('learningRateAt', () => {
  it('falls along half a cosine wave', () => {
    expect(rates({ kind: 'cosine' })).to.deep.equal([0.01, 0.008536, 0.005, 0.001464, 0])
  })

  it('stays, or falls by steps', () => {
    expect(rates({ kind: 'constant' })).to.deep.equal([0.01, 0.01, 0.01, 0.01, 0.01])
    expect(rates({ kind: 'step', epochs: 2, factor: 0.1 })).to.deep.equal([0.01, 0.01, 0.001, 0.001, 0.0001])
  })

  it('warms up first, and then runs the whole schedule over what is left', () => {
    expect(rates({ kind: 'cosine' }, 2, [0, 1, 1.999999, 2, 3, 4])).to.deep.equal([0.0001, 0.00505, 0.01, 0.01, 0.005, 0])
    expect(rates({ kind: 'step', epochs: 1, factor: 0.5 }, 1)).to.deep.equal([0.0001, 0.01, 0.005, 0.0025, 0.00125])
  })
})
