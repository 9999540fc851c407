import { expect } from 'chai'
import { parallelFor } from './parallel-for.ts'
import { findingsIn, graphIn } from './testing/findings.ts'
import { train } from './testing/steps.ts'
import { when } from './when.ts'

describe('what a body returns', () => {
  it('nothing, a task, or a record of outputs', () => {
    expect(graphIn(({ data }) => void train({ data })).outputs).to.deep.equal({})
    expect(Object.keys(graphIn(({ data }) => train({ data })).outputs)).to.deep.equal(['model', 'accuracy', 'converged', 'settings'])
    expect(Object.keys(graphIn(({ data }) => ({ best: train({ data }).outputs.model })).outputs)).to.deep.equal(['best'])
  })

  it('branches that may be skipped yield nothing', () => {
    expect(graphIn(({ data, fast }) => when(fast, () => train({ data }))).outputs).to.deep.equal({})
  })

  it('anything else is a finding', () => {
    expect(
      findingsIn(({ data }) => {
        const trained = train({ data })
        parallelFor([1, 2], (() => 3) as never)
        parallelFor([1, 2], (() => [trained.outputs.model]) as never)
        parallelFor([1, 2], (() => train({ data }).outputs.model) as never)
        parallelFor([1, 2], (() => ({ trained: train({ data }), score: 1 })) as never)
        parallelFor([1, 2], (async () => {}) as never)
      }),
    ).to.deep.equal([
      'KF1035 The body of parallelFor returns 3.',
      'KF1035 The body of parallelFor returns a list.',
      'KF1035 The body of parallelFor returns an output without a name.',
      'KF1035 The body of parallelFor returns "trained", which is a task and no output.',
      'KF1035 The body of parallelFor returns "score", which is no output.',
      'KF1003 The body of parallelFor is async.',
    ])
  })
})
