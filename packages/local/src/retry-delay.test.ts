import { expect } from 'chai'
import { retriesOf, retryDelay } from './retry-delay.ts'

describe('retryDelay', () => {
  it('grows by the factor up to the longest wait', () => {
    const policy = { maxRetryCount: 5, backoffDuration: '1.5s', backoffFactor: 3, backoffMaxDuration: '10s' }
    expect([0, 1, 2].map((index) => retryDelay(policy, index))).to.deep.equal([1500, 4500, 10_000])
  })

  it('is nothing unless the policy says so', () => {
    expect(retryDelay({ maxRetryCount: 1 }, 0)).to.equal(0)
    expect([retriesOf(undefined), retriesOf({}), retriesOf({ maxRetryCount: 2 })]).to.deep.equal([0, 0, 2])
  })
})
