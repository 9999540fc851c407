import { expect } from 'chai'
import { batchEnds } from './batch-plan.ts'

describe('batchEnds', () => {
  it('cuts an epoch into batches of one size', () => {
    expect(batchEnds(4, 10, 1)).to.deep.equal([4, 8, 10])
    expect(batchEnds(5, 10, 7)).to.deep.equal([5, 10])
    expect(batchEnds(64, 10, 1)).to.deep.equal([10])
  })

  it('takes sizes in turn within each epoch', () => {
    const plan = { sizes: [2, 4], over: 'batches' } as const
    expect(batchEnds(plan, 15, 1)).to.deep.equal([2, 6, 8, 12, 14, 15])
    expect(batchEnds(plan, 15, 2)).to.deep.equal(batchEnds(plan, 15, 1))
  })

  it('takes the next size with each epoch and keeps the last', () => {
    const plan = { sizes: [2, 4, 8], over: 'epochs' } as const
    expect([1, 2, 3, 9].map((epoch) => batchEnds(plan, 8, epoch).length)).to.deep.equal([4, 2, 1, 1])
  })
})
