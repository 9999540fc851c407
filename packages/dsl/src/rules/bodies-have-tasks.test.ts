import { expect } from 'chai'
import { exitHandler } from '../exit-handler.ts'
import { parallelFor } from '../parallel-for.ts'
import { diagnosticsIn, findingsIn } from '../testing/findings.ts'
import { notify, prepare } from '../testing/steps.ts'
import { when } from '../when.ts'

describe('rule: bodies have tasks', () => {
  it('names the body that records nothing, where it was written', () => {
    expect(
      findingsIn(({ fast }) => {
        prepare()
        parallelFor([1, 2], () => {})
        when(fast, () => {}).otherwise(() => {})
        exitHandler(
          () => {},
          (status) => notify({ status }),
        )
      }),
    ).to.deep.equal([
      'KF2025 The body of parallelFor records no task.',
      'KF2025 The body of when records no task.',
      'KF2025 The body of otherwise records no task.',
      'KF2025 The body of exitHandler records no task.',
    ])
    const [empty] = diagnosticsIn(() => {})
    expect([empty?.message, empty?.hint]).to.deep.equal([
      'The body of pipeline "demo" records no task.',
      'call a component in it, or leave the whole out.',
    ])
    expect(empty?.position?.file).to.match(/findings\.ts$/)
  })
})
