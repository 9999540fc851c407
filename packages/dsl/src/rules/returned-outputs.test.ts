import { expect } from 'chai'
import { parallelFor } from '../parallel-for.ts'
import { findingsIn } from '../testing/findings.ts'
import { plan, train } from '../testing/steps.ts'
import { text } from '../text.ts'
import { when } from '../when.ts'

describe('rule: returned outputs', () => {
  it('whole outputs of own tasks, loops and branches may be returned', () => {
    expect(
      findingsIn(({ data, fast }) => {
        const loop = parallelFor([1, 2], (epochs) => train({ data, epochs }))
        const branch = when(fast, () => train({ data })).otherwise(() => train({ data, epochs: 1 }))
        return { model: train({ data }).outputs.model, models: loop.outputs.model, chosen: branch.outputs.model }
      }),
    ).to.deep.equal([])
  })

  it('nothing else may', () => {
    expect(
      findingsIn(({ data, uri }) => {
        const trained = train({ data })
        parallelFor(plan().outputs.trials, (trial) => {
          train({ data })
          return { trial, rate: trial.rate, outside: trained.outputs.model }
        })
        return { uri, rate: trained.outputs.settings.rate, words: text`to ${uri}` }
      }),
    ).to.deep.equal([
      'KF2010 The body of parallelFor returns the item of a loop as "trial".',
      'KF2010 The body of parallelFor returns the field "rate" of a struct as "rate".',
      'KF2010 The body of parallelFor returns the output "model" of a task outside that body as "outside".',
      'KF2010 The body of pipeline "demo" returns the pipeline input "uri" as "uri".',
      'KF2010 The body of pipeline "demo" returns the field "rate" of a struct as "rate".',
      'KF2010 The body of pipeline "demo" returns a text with holes as "words".',
    ])
  })

  it('what lies deeper is reported once, as used outside its loop', () => {
    expect(
      findingsIn(({ data }) => {
        let leaked = train({ data })
        parallelFor([1, 2], () => {
          leaked = train({ data })
        })
        return { model: leaked.outputs.model }
      }),
    ).to.deep.equal(['KF2001 Output "model" of task "train" is used outside the loop that makes it.'])
  })
})
