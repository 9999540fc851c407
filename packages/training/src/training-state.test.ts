import { expect } from 'chai'
import { bestEpoch, isStale } from './training-state.ts'

const history = (...losses: readonly number[]) =>
  losses.map((validationLoss, index) => ({ epoch: index + 1, loss: 0, validationLoss, validationAccuracy: 0 }))

describe('the history of a training', () => {
  it('has a best epoch: the first with the lowest validation loss', () => {
    expect(bestEpoch(history())).to.equal(undefined)
    expect(bestEpoch(history(3, 1, 2, 1))?.epoch).to.equal(2)
  })

  it('is stale when the last epochs brought nothing better', () => {
    expect(isStale(history(), 2)).to.equal(false)
    expect(isStale(history(3, 1, 2), 2)).to.equal(false)
    expect(isStale(history(3, 1, 2, 2), 2)).to.equal(true)
  })
})
