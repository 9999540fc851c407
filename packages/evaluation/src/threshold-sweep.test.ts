import { expect } from 'chai'
import fc from 'fast-check'
import { scoresOf } from './scores.ts'
import { bestPoint, thresholdSweep } from './threshold-sweep.ts'

const prediction = (label: number, score: number) => ({ source: '', label, score })
const mixed = [prediction(1, 0.9), prediction(1, 0.5), prediction(1, 0.2), prediction(0, 0.7), prediction(0, 0.1)]

describe('thresholdSweep', () => {
  it('says what each threshold leads to, as judging by it alone does', () => {
    const predictions = fc.array(
      fc.record({ label: fc.constantFrom(0, 1), score: fc.integer({ min: 0, max: 9 }).map((score) => score / 10), source: fc.constant('') }),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(predictions, (drawn) => {
        for (const { threshold, youden: _, ...scores } of thresholdSweep(drawn).slice(1)) {
          const { auc: __, ...expected } = scoresOf(drawn, threshold)
          expect(scores).to.deep.equal(expected)
        }
      }),
    )
  })

  it('has a best point by each score, and of equals the one next to 0.5', () => {
    const sweep = thresholdSweep(mixed)
    expect(sweep.map(({ threshold }) => threshold)).to.deep.equal([1 + Number.EPSILON, 0.9, 0.7, 0.5, 0.2, 0.1])
    expect(bestPoint(sweep, 'f1').threshold).to.equal(0.2)
    expect(bestPoint(sweep, 'recall')).to.include({ threshold: 0.2, recall: 1 })
    expect(bestPoint(sweep, 'youden')).to.include({ threshold: 0.2, youden: 0.5 })
    expect(bestPoint(thresholdSweep([prediction(1, 0.8), prediction(0, 0.3)]), 'accuracy').threshold).to.equal(0.8)
  })

  it('refuses to judge nothing', () => {
    expect(() => thresholdSweep([])).to.throw('KF8301  There are no predictions to judge.')
  })
})
