import { expect } from 'chai'
import { findingsIn, graphIn, untyped } from '../testing/findings.ts'
import { prepare } from '../testing/steps.ts'

describe('retry', () => {
  it('has times, delays and a factor', () => {
    const [node] = graphIn(() => prepare({}, { retry: { times: 2, delay: '30s', factor: 1.5, maxDuration: '1h' } })).body
    expect(node?.kind === 'task' && node.options.retry).to.deep.equal({ times: 2, delay: '30s', factor: 1.5, maxDuration: '1h' })
  })

  it('refuses what cannot be', () => {
    expect(
      findingsIn(() => {
        prepare({}, { retry: { times: 1.5 } })
        prepare({}, { retry: { times: 1, delay: 'half a minute' } })
        prepare({}, { retry: { times: 1, maxDuration: '1d' } })
        prepare({}, { retry: { times: 1, factor: 0 } })
        prepare({}, { retry: untyped({ times: 1, dealy: '30s' }) })
        prepare({}, { retry: untyped(2) })
      }),
    ).to.deep.equal([
      'KF1042 Option "retry.times" of task "prepare" cannot be 1.5.',
      'KF1042 Option "retry.delay" of task "prepare" cannot be "half a minute".',
      'KF1042 Option "retry.maxDuration" of task "prepare" cannot be "1d".',
      'KF1042 Option "retry.factor" of task "prepare" cannot be 0.',
      'KF1042 Option "retry.dealy" of task "prepare" cannot be "30s".',
      'KF1042 Option "retry" of task "prepare" cannot be 2.',
    ])
  })
})
