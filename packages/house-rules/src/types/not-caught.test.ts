import { PipelineError } from '@kfp-ts/diagnostics'
import { graphOf, judge } from '@kfp-ts/dsl'
import { expect } from 'chai'
import { notCaught, surplus } from './not-caught.test-d.ts'
import { surfaceCrack } from './surface-crack.test-d.ts'
import { tour } from './tour.test-d.ts'

function codesIn(pipeline: unknown): readonly string[] {
  try {
    return judge(graphOf(pipeline)).map(({ code }) => code)
  } catch (error) {
    if (error instanceof PipelineError) return error.diagnostics.map(({ code }) => code)
    throw error
  }
}

describe('mistakes that types cannot see', () => {
  for (const { what, code, in: pipeline } of notCaught) {
    it(`${what} is ${code}`, () => expect(codesIn(pipeline)).to.deep.equal([code]))
  }

  it('a result too many is KF1012', async () => {
    const error = await surplus.run().catch((thrown: unknown) => thrown)
    expect(error).to.have.nested.property('diagnostics[0].code', 'KF1012')
  })
})

describe('the examples', () => {
  it('record, and no rule finds anything', () => {
    expect([surfaceCrack, tour].map(codesIn)).to.deep.equal([[], []])
  })

  it('are plain data', () => {
    expect(structuredClone(graphOf(tour))).to.deep.equal(graphOf(tour))
  })
})
