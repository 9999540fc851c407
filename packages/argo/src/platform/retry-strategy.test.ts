import { expect } from 'chai'
import type { TaskNode } from '@kfp-ts/ir'
import { retryPolicyOf, retryStrategy } from './retry-strategy.ts'
import { emitted, problemsOf } from './small-pipeline.test.ts'

describe('retries', () => {
  it('go on whatever went wrong, as in Kubeflow', () => {
    expect(
      emitted({ task: { retryPolicy: { maxRetryCount: 2, backoffDuration: '0s', backoffFactor: 1.5 } } }).template['retryStrategy'],
    ).to.deep.equal({
      limit: '2',
      retryPolicy: 'Always',
    })
  })
  it('end after a time, where one is set', () => {
    const retryPolicy = { maxRetryCount: 2, backoffDuration: '0s', backoffFactor: 1.5, backoffMaxDuration: '60s' }
    expect(emitted({ task: { retryPolicy } }).template['retryStrategy']).to.deep.include({ backoff: { duration: '0s', maxDuration: '60s' } })
    const always = emitted({ task: { retryPolicy: { ...retryPolicy, backoffMaxDuration: '3600s' } } }).template['retryStrategy']
    expect(always).to.deep.equal({ limit: '2', retryPolicy: 'Always' })
  })
  it('wait longer and longer', () => {
    const retryPolicy = { maxRetryCount: 5, backoffDuration: '30s', backoffMaxDuration: '600s' }
    expect(emitted({ task: { retryPolicy } }).template['retryStrategy']).to.deep.equal({
      limit: '5',
      retryPolicy: 'Always',
      backoff: { duration: '30s', factor: '2', maxDuration: '600s' },
    })
  })
  it('wait whole times as long', () => {
    expect(problemsOf({ task: { retryPolicy: { maxRetryCount: 5, backoffDuration: '30s', backoffFactor: 1.5 } } })).to.deep.equal([
      'KF3852 Task "it" waits 1.5 times as long before each new attempt, and Argo multiplies by whole numbers. hint: let it wait 2 times as long (factor, in Python backoff_factor), or leave the delay out.',
    ])
  })
  it('are inside a sub-pipeline what they are outside, unless said', () => {
    const around = { spec: { retryPolicy: { maxRetryCount: 3 } } } as TaskNode
    expect(retryPolicyOf({ spec: {}, parent: around } as TaskNode)).to.deep.equal({ maxRetryCount: 3 })
    expect(retryStrategy({ spec: { retryPolicy: { maxRetryCount: 0 } }, parent: around } as TaskNode)).to.deep.equal({})
  })
})
