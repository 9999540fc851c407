import { expect } from 'chai'
import { bestEpoch, isStale } from './training-state.ts'

const history = (...losses: readonly number[]) => losses.map((validationLoss, index) => ({ epoch: index + 1, validationLoss }))
const stale = (losses: readonly number[], patience: number, minDelta = 0): boolean => isStale(history(...losses), { patience, minDelta })

describe('the history of a training', () => {
  it('has a best epoch: the first with the lowest validation loss', () => {
    expect(bestEpoch(history())).to.equal(undefined)
    expect(bestEpoch(history(3, 1, 2, 1))?.epoch).to.equal(2)
  })

  it('is stale when the last epochs brought nothing better', () => {
    expect(stale([], 2)).to.equal(false)
    expect(stale([3, 1, 2], 2)).to.equal(false)
    expect(stale([3, 1, 2, 2], 2)).to.equal(true)
  })

  it('does not count as better what is hardly better, but what adds up', () => {
    expect(stale([3, 2.95, 2.91], 2, 0.1)).to.equal(true)
    expect(stale([3, 2.95, 2.89], 2, 0.1)).to.equal(false)
    expect(stale([3, 2.95, 2.89, 2.8], 2, 0.1)).to.equal(false)
  })
})
