import { expect } from 'chai'
import { confusionMatrix, rocCurve } from './classification.ts'

const matrix = { annotationSpecs: [{ displayName: 'Negative' }, { displayName: 'Positive' }], rows: [{ row: [8, 2] }, { row: [1, 9] }] }
const points = [
  { confidenceThreshold: 0.9, recall: 0.5, falsePositiveRate: 0 },
  { confidenceThreshold: 0.1, recall: 1, falsePositiveRate: 0.5 },
]

describe('confusionMatrix', () => {
  it('reads the form of the Python SDK, and the wrapped one of a cluster', () => {
    const read = {
      classes: ['Negative', 'Positive'],
      rows: [
        [8, 2],
        [1, 9],
      ],
      accuracy: 0.85,
    }
    expect(confusionMatrix({ confusionMatrix: matrix })).to.deep.equal(read)
    expect(confusionMatrix({ confusionMatrix: { struct: matrix } })).to.deep.equal(read)
  })

  it('is not there when it is not square, not numbers, or not given', () => {
    expect(confusionMatrix({ confusionMatrix: { ...matrix, rows: [{ row: [1, 2] }] } })).to.equal(undefined)
    expect(confusionMatrix({ confusionMatrix: { ...matrix, rows: [{ row: [1, 'x'] }, { row: [1, 2] }] } })).to.equal(undefined)
    expect(confusionMatrix({ confusionMatrix: 'none' })).to.equal(undefined)
    expect(confusionMatrix({})).to.equal(undefined)
  })

  it('has an accuracy of 0 when nothing was counted', () => {
    expect(confusionMatrix({ confusionMatrix: { ...matrix, rows: [{ row: [0, 0] }, { row: [0, 0] }] } })?.accuracy).to.equal(0)
  })
})

describe('rocCurve', () => {
  it('sorts the points and measures the area from corner to corner', () => {
    const curve = rocCurve({ confidenceMetrics: points.toReversed() })
    expect(curve?.points.map((point) => point.threshold)).to.deep.equal([0.9, 0.1])
    expect(curve?.area).to.be.closeTo(0.5 * 0.75 + 0.5, 1e-12)
  })

  it('reads the wrapped form of a cluster', () => {
    expect(rocCurve({ confidenceMetrics: { list: points } })?.points).to.have.length(2)
  })

  it('drops points that lack a number, and is not there with fewer than two', () => {
    expect(rocCurve({ confidenceMetrics: [points[0] ?? null, { recall: 1 }] })).to.equal(undefined)
    expect(rocCurve({})).to.equal(undefined)
  })
})
