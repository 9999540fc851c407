import { expect } from 'chai'
import type { TrainingSettings } from '../training-settings.ts'
import { networkShape } from './network-shape.ts'

const settings: TrainingSettings = { epochs: 1, learningRate: 0.01, width: 8, batchSize: 8, seed: 1 }
const shapeOf = (side: number, more: Partial<TrainingSettings> = {}) => {
  const { network, depth } = networkShape({ width: side, height: side + 10 }, { ...settings, ...more })
  return `${network} ${depth}`
}

describe('networkShape', () => {
  it('fits the size of the photographs', () => {
    expect([64, 96, 97, 128, 224].map((side) => shapeOf(side))).to.deep.equal(['small 3', 'small 3', 'strided 4', 'strided 4', 'strided 5'])
  })

  it('is what the settings say', () => {
    expect(shapeOf(64, { network: 'strided' })).to.equal('strided 3')
    expect(shapeOf(224, { network: 'small', depth: 4 })).to.equal('small 4')
  })

  it('refuses a depth at which nothing would be left of a photograph', () => {
    expect(() => shapeOf(16, { depth: 5 })).to.throw(
      'KF8202  The setting "depth" is 5; it must be at most 4 for photographs of 16 x 26 pixels, which each convolution halves.',
    )
  })
})
