import type { FinalStatus, Output } from '@kfp-ts/component'
import { expect } from 'chai'
import { exitHandler } from '../exit-handler.ts'
import { findingsIn } from '../testing/findings.ts'
import { notify, prepare } from '../testing/steps.ts'

describe('rule: status where there is one', () => {
  it('the exit task and a task that ignores failure have one', () => {
    expect(
      findingsIn(() => {
        exitHandler(
          () => prepare(),
          (status) => notify({ status }),
        )
        notify({ status: prepare().status }, { ignoreUpstreamFailure: true })
      }),
    ).to.deep.equal([])
  })

  it('nobody else has', () => {
    expect(
      findingsIn(() => {
        let leaked: Output<FinalStatus> | undefined
        exitHandler(
          () => prepare(),
          (status) => {
            leaked = status
            return notify({ status })
          },
        )
        if (leaked) notify({ status: leaked })
        notify({ status: prepare().status })
      }),
    ).to.deep.equal([
      'KF2005 Input "status" of task "notify" uses a final status where there is none yet.',
      'KF2005 Input "status" of task "notify" uses a final status where there is none yet.',
    ])
  })
})
