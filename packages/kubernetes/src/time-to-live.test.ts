import { expect } from 'chai'
import { timeToLive } from './time-to-live.ts'

describe('timeToLive', () => {
  it('is written as numbers, and fits a pipeline', () => {
    const setting = timeToLive({ afterFinish: 3600, afterSuccess: 60, afterFailure: 86_400 })
    expect(setting).to.deep.equal({
      platform: 'kubernetes',
      fits: 'pipeline',
      fragment: { resourceTtlOnCompletion: 3600, resourceTtlOnSuccess: 60, resourceTtlOnFailure: 86_400 },
      findings: [],
    })
  })

  it('says something, in whole seconds that fit into 32 bits', () => {
    expect(timeToLive({}).findings.map(({ message }) => message)).to.deep.equal([
      'Setting "timeToLive" is without afterFinish, afterSuccess or afterFailure.',
    ])
    expect(timeToLive({ afterFailure: 2 ** 31 }).findings.map(({ message }) => message)).to.deep.equal([
      'Setting "timeToLive" has 2147483648 as afterFailure.',
    ])
  })
})
