import { expect } from 'chai'
import { checkSettings } from './training-settings.ts'

describe('checkSettings', () => {
  it('names every setting that makes no sense', () => {
    const good = { epochs: 4, learningRate: 1e-3, width: 16, batchSize: 32, seed: 1 }
    expect(() => checkSettings(good)).not.to.throw()
    expect(() => checkSettings({ ...good, epochs: 0, learningRate: -1 })).to.throw(
      'KF8202  The setting "epochs" is 0; it must be a whole number from 1 to 10000.\n  hint: change the argument of the step.\n' +
        'KF8202  The setting "learningRate" is -1; it must be more than 0 and at most 1.\n  hint: change the argument of the step.',
    )
  })
})
