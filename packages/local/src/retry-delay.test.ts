import { expect } from 'chai'
import { retryDelay } from './retry-delay.ts'

describe('retryDelay', () => {
  it('grows by the factor', () => {
    const policy = { maxRetryCount: 3, backoffDuration: '1.5s', backoffFactor: 3, backoffMaxDuration: '60s' }
    expect([0, 1, 2, 3].map((index) => retryDelay(policy, { index, elapsed: 0 }))).to.deep.equal([1500, 4500, 13_500, undefined])
  })

  it('is nothing unless the policy says so', () => {
    expect(retryDelay({ maxRetryCount: 1 }, { index: 0, elapsed: 0 })).to.equal(0)
    expect([{}, { maxRetryCount: 0 }, { maxRetryCount: -1 }].map((policy) => retryDelay(policy, { index: 0, elapsed: 0 }))).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('does not lead past the time for all attempts', () => {
    const policy = { maxRetryCount: 9, backoffDuration: '5s', backoffMaxDuration: '10s' }
    expect([0, 5000, 5001].map((elapsed) => retryDelay(policy, { index: 0, elapsed }))).to.deep.equal([5000, 5000, undefined])
    expect([3_600_000, 3_600_001].map((elapsed) => retryDelay({ maxRetryCount: 1 }, { index: 0, elapsed }))).to.deep.equal([0, undefined])
  })
})
