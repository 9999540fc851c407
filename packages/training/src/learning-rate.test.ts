import { expect } from 'chai'
import { cosineLearningRate } from './learning-rate.ts'

describe('cosineLearningRate', () => {
  it('starts at the rate given, is half of it half way, and ends near zero', () => {
    expect(cosineLearningRate(0.002, 0, 100)).to.equal(0.002)
    expect(cosineLearningRate(0.002, 50, 100)).to.be.closeTo(0.001, 1e-12)
    expect(cosineLearningRate(0.002, 99, 100)).to.be.lessThan(1e-6)
  })
})
