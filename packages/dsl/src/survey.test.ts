import { expect } from 'chai'
import { exitHandler } from './exit-handler.ts'
import { parallelFor } from './parallel-for.ts'
import { surveyOf } from './survey.ts'
import { graphIn } from './testing/findings.ts'
import { notify, prepare, show, train } from './testing/steps.ts'
import { text } from './text.ts'
import { when } from './when.ts'

const survey = surveyOf(
  graphIn(({ data, fast, uri }) => {
    exitHandler(
      () => {
        parallelFor([1, 2], (epochs) => train({ data, epochs }, { image: uri }))
        when(fast, () => show({ text: text`${uri}!` })).otherwise(() => prepare())
      },
      (status) => notify({ status }),
    )
  }),
)

describe('surveyOf', () => {
  it('finds every body', () => {
    expect(survey.scopes.map(({ kind }) => kind)).to.deep.equal(['pipeline', 'exitHandler', 'loop', 'branch', 'branch', 'exit'])
  })

  it('finds every use, options, conditions and returned outputs included', () => {
    expect(survey.uses.map(({ what }) => what)).to.deep.equal([
      'Input "data" of task "train"',
      'Input "epochs" of task "train"',
      'Option "image" of task "train"',
      'What the body of parallelFor returns as "model"',
      'What the body of parallelFor returns as "accuracy"',
      'What the body of parallelFor returns as "converged"',
      'What the body of parallelFor returns as "settings"',
      'A condition',
      'Input "text" of task "show"',
      'What the body of otherwise returns as "data"',
      'What the body of otherwise returns as "count"',
      'Input "status" of task "notify"',
    ])
  })
})
