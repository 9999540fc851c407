import { expect } from 'chai'
import { checkSettings, type TrainingSettings } from './training-settings.ts'

const good: TrainingSettings = { epochs: 4, learningRate: 1e-3, width: 16, batchSize: 32, seed: 1 }
const complaints = (settings: Partial<TrainingSettings>): string => {
  try {
    checkSettings({ ...good, ...settings })
    return ''
  } catch (error) {
    return (error as Error).message.replaceAll('\n  hint: change the argument of the step.', '')
  }
}

describe('checkSettings', () => {
  it('names every setting that makes no sense', () => {
    expect(complaints({})).to.equal('')
    expect(complaints({ epochs: 0, learningRate: -1 })).to.equal(
      'KF8202  The setting "epochs" is 0; it must be a whole number from 1 to 10000.\n' +
        'KF8202  The setting "learningRate" is -1; it must be more than 0 and at most 1.',
    )
  })

  it('looks into batch sizes, schedule, weights and augmentation', () => {
    expect(complaints({ batchSize: { sizes: [8, 0], over: 'epochs' } })).to.equal(
      'KF8202  The setting "batchSizes" is 0; it must be a whole number from 1 to 4096.',
    )
    expect(complaints({ batchSize: { sizes: [], over: 'epochs' } })).to.equal(
      'KF8202  The setting "batchSizes" is []; it must be a list of at least one size.',
    )
    expect(complaints({ schedule: { kind: 'step', epochs: 1, factor: 2 }, warmup: 4 })).to.equal(
      'KF8202  The setting "warmup" is 4; it must be at least 0 and less than the number of epochs.\n' +
        'KF8202  The setting "schedule.factor" is 2; it must be more than 0 and at most 1.',
    )
    expect(complaints({ classWeights: [1, 0] })).to.equal('KF8202  The setting "classWeights" is [1, 0]; it must be two numbers above 0.')
    expect(complaints({ augmentation: { shift: 0.6 } })).to.equal('KF8202  The setting "augmentation.shift" is 0.6; it must be from 0 to 0.5.')
  })
})
