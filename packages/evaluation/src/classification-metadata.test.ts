import { expect } from 'chai'
import { classificationMetadata } from './classification-metadata.ts'

describe('classificationMetadata', () => {
  it('has the form that the pages of Kubeflow read, of plain numbers', () => {
    const predictions = [
      { source: 'a', label: 1, score: 0.75 },
      { source: 'b', label: 0, score: 0.25 },
    ]
    const metadata = classificationMetadata(predictions, ['Negative', 'Positive'], 0.5)
    expect(metadata).to.deep.equal({
      confusionMatrix: {
        annotationSpecs: [{ displayName: 'Negative' }, { displayName: 'Positive' }],
        rows: [{ row: [1, 0] }, { row: [0, 1] }],
      },
      confidenceMetrics: [
        { confidenceThreshold: 1 + Number.EPSILON, recall: 0, falsePositiveRate: 0 },
        { confidenceThreshold: 0.75, recall: 1, falsePositiveRate: 0 },
        { confidenceThreshold: 0.25, recall: 1, falsePositiveRate: 1 },
      ],
    })
    expect(JSON.parse(JSON.stringify(metadata))).to.deep.equal(metadata)
  })
})
