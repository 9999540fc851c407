import { expect } from 'chai'
import { findingsIn, graphIn, untyped } from '../testing/findings.ts'
import { prepare } from '../testing/steps.ts'

describe('accelerator', () => {
  it('has a type and a count', () => {
    const [node] = graphIn(() => prepare({}, { accelerator: { type: 'nvidia.com/gpu', count: 2 } })).body
    expect(node?.kind === 'task' && node.options.accelerator).to.deep.equal({ type: { literal: 'nvidia.com/gpu' }, count: { literal: 2 } })
  })

  it('refuses what cannot be', () => {
    expect(
      findingsIn(({ uri }) => {
        prepare({}, { accelerator: untyped('gpu') })
        prepare({}, { accelerator: { type: '' } })
        prepare({}, { accelerator: { type: uri, count: 0.5 } })
        prepare({}, { accelerator: untyped({ type: 'nvidia.com/gpu', number: 1 }) })
      }),
    ).to.deep.equal([
      'KF1042 Option "accelerator" of task "prepare" cannot be "gpu".',
      'KF1042 Option "accelerator.type" of task "prepare" cannot be "".',
      'KF1042 Option "accelerator.count" of task "prepare" cannot be 0.5.',
      'KF1042 Option "accelerator.number" of task "prepare" cannot be 1.',
    ])
  })
})
