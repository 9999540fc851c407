import { graphOf, judge, lower } from '@kfp-ts/dsl'
import { hasErrors } from '@kfp-ts/diagnostics'
import { backendLimits, checkPipeline, readPipeline, writePipeline as writeText } from '@kfp-ts/ir'
import { expect } from 'chai'
import fc from 'fast-check'
import { body } from './program.ts'
import { writePipeline } from './write-pipeline.ts'

const bodies = (): { image: string; command: string[]; args: string[] } => ({ image: 'node:22', command: ['node'], args: [] })

/** What only a cluster's backend refuses: four loops in one another are too much for it. */
const isLimit = (code: string): boolean => code.startsWith('KF35')

describe('any pipeline', () => {
  it('is lowered to a sound document, written and read without loss, or refused with a reason', () => {
    const tally = { sound: 0, refused: 0 }
    fc.assert(
      fc.property(body, (program) => {
        const graph = graphOf(writePipeline(program))
        const found = judge(graph)
        const lowered = lower(graph, bodies)
        if (hasErrors(found)) {
          for (const { hint, position } of found) expect([hint, position]).to.not.include(undefined)
          tally.refused += 1
          return
        }
        expect(lowered.diagnostics.filter(({ code, severity }) => severity === 'error' && !isLimit(code))).to.deep.equal([])
        expect(checkPipeline(lowered.document).filter(({ severity }) => severity === 'error')).to.deep.equal([])
        const text = writeText(lowered.document)
        const { document, diagnostics } = readPipeline(text)
        expect(diagnostics).to.deep.equal([])
        expect(document && writeText(document)).to.equal(text)
        expect(document && backendLimits(document)).to.deep.equal(backendLimits(lowered.document))
        tally.sound += 1
      }),
      { numRuns: Number(process.env.RUNS ?? 150), ...(process.env.SEED ? { seed: +process.env.SEED } : { seed: 20 }) },
    )
    expect(tally.sound).to.be.greaterThan(40)
    expect(tally.refused).to.be.greaterThan(20)
  }).timeout(60_000)
})
