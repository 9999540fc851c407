import { expect } from 'chai'
import { calibrationOf } from './calibration.ts'

const prediction = (label: number, score: number) => ({ source: '', label, score })

describe('calibrationOf', () => {
  it('compares what is said with what is true, range by range', () => {
    const calibration = calibrationOf([prediction(0, 0.1), prediction(1, 0.3), prediction(1, 0.9), prediction(1, 1)], 2)
    expect(calibration.bins).to.deep.equal([
      { from: 0, to: 0.5, count: 2, meanScore: 0.2, positives: 0.5 },
      { from: 0.5, to: 1, count: 2, meanScore: 0.95, positives: 1 },
    ])
    expect(calibration.expectedError).to.be.closeTo((0.3 + 0.05) / 2, 1e-12)
    expect(calibration.brier).to.be.closeTo((0.01 + 0.49 + 0.01 + 0) / 4, 1e-12)
  })

  it('leaves out ranges in which nothing lies', () => {
    expect(calibrationOf([prediction(1, 1), prediction(0, 0)]).bins.map(({ from }) => from)).to.deep.equal([0, 0.9])
  })
})
