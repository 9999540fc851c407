import { expect } from 'chai'
import { exitHandler } from './exit-handler.ts'
import { nodesIn } from './nodes-in.ts'
import { parallelFor } from './parallel-for.ts'
import { graphIn } from './testing/findings.ts'
import { notify, prepare } from './testing/steps.ts'
import { when } from './when.ts'

describe('the nodes of a body', () => {
  it('are all of them, each before what it holds, the exit task after its block', () => {
    const { body } = graphIn(({ fast }) => {
      exitHandler(
        () => parallelFor([1, 2], () => prepare()),
        (status) => notify({ status }),
      )
      when(fast, () => prepare()).otherwise(() => prepare())
    })
    expect(nodesIn(body).map(({ id, kind }) => `${id} ${kind}`)).to.deep.equal([
      '1 exitHandler',
      '2 loop',
      '3 task',
      '4 task',
      '5 branches',
      '6 task',
      '7 task',
    ])
  })
})
