import { expect } from 'chai'
import { averagePrecision, precisionRecallCurve } from './precision-recall-curve.ts'

const prediction = (label: number, score: number) => ({ source: '', label, score })

describe('precisionRecallCurve', () => {
  it('has a point for each different score', () => {
    const points = precisionRecallCurve([prediction(1, 0.9), prediction(0, 0.5), prediction(1, 0.5), prediction(0, 0.1)])
    expect(points).to.deep.equal([
      { threshold: 0.9, recall: 0.5, precision: 1 },
      { threshold: 0.5, recall: 1, precision: 2 / 3 },
      { threshold: 0.1, recall: 1, precision: 0.5 },
    ])
    expect(averagePrecision(points)).to.be.closeTo(0.5 + 0.5 * (2 / 3), 1e-12)
  })
})
