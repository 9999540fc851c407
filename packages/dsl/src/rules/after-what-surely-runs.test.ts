import type { Task } from '@kfp-ts/component'
import { expect } from 'chai'
import { exitHandler } from '../exit-handler.ts'
import { parallelFor } from '../parallel-for.ts'
import { findingsIn } from '../testing/findings.ts'
import { notify, prepare } from '../testing/steps.ts'
import { when } from '../when.ts'

describe('rule: after what surely runs', () => {
  it('a task inside a loop may be waited for', () => {
    expect(
      findingsIn(() => {
        const inside: Task<unknown>[] = []
        const loop = parallelFor([1, 2], () => void inside.push(prepare()))
        prepare({}, { after: [...inside, loop] })
      }),
    ).to.deep.equal([])
  })

  it('a task inside a branch or an exit handler may not', () => {
    expect(
      findingsIn(({ fast }) => {
        const inside: Task<unknown>[] = []
        when(fast, () => void inside.push(prepare()))
        exitHandler(
          () => void inside.push(prepare()),
          (status) => notify({ status }),
        )
        prepare({}, { after: inside })
      }),
    ).to.deep.equal([
      'KF2006 Option "after" of task "prepare" names task "prepare", which lies in a branch that may be left without running it.',
      'KF2006 Option "after" of task "prepare" names task "prepare", which lies in an exit handler that may be left without running it.',
    ])
  })
})
