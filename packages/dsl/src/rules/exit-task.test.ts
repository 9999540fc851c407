import { expect } from 'chai'
import { exitHandler } from '../exit-handler.ts'
import { parallelFor } from '../parallel-for.ts'
import { pipeline } from '../pipeline.ts'
import { text } from '../text.ts'
import { diagnosticsIn, findingsIn } from '../testing/findings.ts'
import { notify, prepare, show } from '../testing/steps.ts'
import { when } from '../when.ts'

const inner = pipeline({ name: 'inner' }, () => {
  prepare()
  prepare()
})

describe('rule: exit task', () => {
  it('one task or one pipeline, on inputs, constants and the status', () => {
    expect(
      findingsIn(({ uri }) => {
        exitHandler(
          () => prepare(),
          () => show({ text: uri }),
        )
        exitHandler(
          () => prepare(),
          () => inner(),
        )
        exitHandler(
          () => prepare(),
          (status) => notify({ status }),
        )
      }),
    ).to.deep.equal([])
  })

  it('not none, not several, not a loop', () => {
    expect(
      findingsIn(() => {
        exitHandler(
          () => prepare(),
          () => {},
        )
        exitHandler(
          () => prepare(),
          () => {
            prepare()
            prepare()
          },
        )
        exitHandler(
          () => prepare(),
          () => parallelFor([1, 2], () => prepare()),
        )
      }),
    ).to.deep.equal([
      'KF2014 The second function of exitHandler records no task.',
      'KF2014 The second function of exitHandler records 2 steps.',
      'KF2014 The second function of exitHandler records a loop.',
    ])
  })

  it('not on what another task makes', () => {
    const found = diagnosticsIn(() => {
      let inside = prepare()
      exitHandler(
        () => {
          inside = prepare()
        },
        () => show({ text: text`${inside.outputs.count}` }),
      )
    })
    expect(found.map(({ code, message, hint }) => [code, message, hint])).to.deep.equal([
      [
        'KF2015',
        'Input "text" of task "show" is an output of another task, but the task of an exit handler cannot wait for one.',
        'use pipeline inputs, constants, the status, and what is made outside the loop, branch or exit handler that this one stands in.',
      ],
    ])
  })

  it('but on what is made outside the group in which the handler stands', () => {
    expect(
      findingsIn(({ fast }) => {
        const { count } = prepare().outputs
        const use = (): void => {
          exitHandler(
            () => prepare(),
            () => show({ text: text`${count}` }),
          )
        }
        parallelFor([1, 2], use)
        when(fast, use)
        exitHandler(use, (status) => notify({ status }))
        parallelFor([1, 2], () => {
          const beside = prepare()
          exitHandler(
            () => prepare(),
            () => show({ text: text`${beside.outputs.count}` }),
          )
        })
      }).map((finding) => finding.slice(0, 6)),
    ).to.deep.equal(['KF2015'])
  })

  it('and not after another task', () => {
    const found = diagnosticsIn(() => {
      const first = prepare()
      exitHandler(
        () => prepare(),
        (status) => notify({ status }, { after: [first] }),
      )
    })
    expect(found.map(({ code, message, hint }) => [code, message, hint])).to.deep.equal([
      [
        'KF2024',
        'Option "after" stands on task "notify", which is the task of an exit handler.',
        'take it away: the task waits for everything in the first function, and for nothing else.',
      ],
    ])
  })
})
