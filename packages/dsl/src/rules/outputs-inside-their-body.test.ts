import { expect } from 'chai'
import { exitHandler } from '../exit-handler.ts'
import { parallelFor } from '../parallel-for.ts'
import { diagnosticsIn, findingsIn } from '../testing/findings.ts'
import { deploy, notify, plan, show, train } from '../testing/steps.ts'
import { text } from '../text.ts'
import { when } from '../when.ts'

describe('rule: outputs inside their body', () => {
  it('an output of a loop turn stays in the loop', () => {
    const [found, ...rest] = diagnosticsIn(({ data }) => {
      let leaked = train({ data })
      parallelFor([1, 2], (epochs) => {
        leaked = train({ data, epochs })
      })
      deploy({ model: leaked.outputs.model })
    })
    expect(rest).to.deep.equal([])
    expect(found).to.deep.include({
      code: 'KF2001',
      severity: 'error',
      message: 'Output "model" of task "train" is used outside the loop that makes it.',
      hint: "return it from the loop's body and use the loop's outputs; there it is a list with one entry per turn.",
    })
    expect(found?.related?.[0]?.message).to.equal('task "train" is recorded here')
  })

  it('an output of a branch stays in the branch, text and fields included', () => {
    expect(
      findingsIn(({ data, fast }) => {
        let leaked = train({ data })
        when(fast, () => {
          leaked = train({ data })
        })
        show({ text: text`rate ${leaked.outputs.settings.rate}` })
      }),
    ).to.deep.equal(['KF2002 Output "settings" of task "train" is used outside the branch that makes it.'])
  })

  it('one branch cannot use what another makes', () => {
    expect(
      findingsIn(({ data, fast }) => {
        let leaked = train({ data })
        when(fast, () => {
          leaked = train({ data })
        }).otherwise(() => {
          deploy({ model: leaked.outputs.model })
        })
      }),
    ).to.have.lengthOf(1)
  })

  it('an output under an exit handler stays there', () => {
    expect(
      findingsIn(({ data }) => {
        let leaked = train({ data })
        exitHandler(
          () => {
            leaked = train({ data })
          },
          (status) => notify({ status }),
        )
        deploy({ model: leaked.outputs.model })
      }),
    ).to.deep.equal(['KF2003 Output "model" of task "train" is used outside the exit handler that makes it.'])
  })

  it('the outermost border is named', () => {
    expect(
      findingsIn(({ data, fast }) => {
        let leaked = train({ data })
        when(fast, () => {
          parallelFor([1, 2], (epochs) => {
            leaked = train({ data, epochs })
          })
        })
        deploy({ model: leaked.outputs.model })
      }),
    ).to.deep.equal(['KF2002 Output "model" of task "train" is used outside the branch that makes it.'])
  })

  it('going inwards is fine', () => {
    expect(
      findingsIn(({ data, fast }) => {
        const trained = train({ data })
        exitHandler(
          () => {
            parallelFor(plan().outputs.trials, () => when(fast, () => deploy({ model: trained.outputs.model })))
          },
          (status) => notify({ status }),
        )
      }),
    ).to.deep.equal([])
  })
})
