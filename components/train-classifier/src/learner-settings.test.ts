import { expect } from 'chai'
import { type LearnerInputs, learnerSettings } from './learner-settings.ts'

const inputs: LearnerInputs = {
  epochs: 4,
  learningRate: 0.005,
  width: 16,
  batchSize: 32,
  batchSizes: [],
  batchSizesOver: 'batches',
  seed: 1,
  network: 'auto',
  depth: 0,
  schedule: 'cosine',
  stepEpochs: 2,
  stepFactor: 0.5,
  warmup: 0,
  augment: { turns: true },
  classWeights: [],
  balanced: false,
  labelSmoothing: 0,
  weightDecay: 0,
  patience: 3,
  minDelta: 0,
  freeze: 0,
}

describe('learnerSettings', () => {
  it('leaves open what the training chooses', () => {
    const settings = learnerSettings(inputs, 1)
    expect(settings).to.not.have.any.keys('network', 'depth', 'classWeights')
    expect(settings).to.deep.include({ batchSize: 32, schedule: { kind: 'cosine' }, workers: 1 })
  })

  it('puts together what belongs together', () => {
    const more = { batchSizes: [16, 64], batchSizesOver: 'epochs', schedule: 'step', network: 'strided', depth: 4, balanced: true } as const
    expect(learnerSettings({ ...inputs, ...more }, 2)).to.deep.include({
      batchSize: { sizes: [16, 64], over: 'epochs' },
      schedule: { kind: 'step', epochs: 2, factor: 0.5 },
      network: 'strided',
      depth: 4,
      classWeights: 'balanced',
      workers: 2,
    })
    expect(learnerSettings({ ...inputs, classWeights: [1, 3] }, 1).classWeights).to.deep.equal([1, 3])
  })
})
