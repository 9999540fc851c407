import { expect } from 'chai'
import { flaggedOptions } from './common-argo-flags.ts'
import { refuseIdle } from './idle-options.ts'
import { UsageError } from './usage-error.ts'

describe('flags that are common for Argo', () => {
  it('are options of the conversion, over those of a file', () => {
    expect(
      flaggedOptions({ serviceAccount: 'trainer', parallelism: 4, priority: -2, ttl: 0 }, { ttlStrategy: { secondsAfterFailure: 9 } }),
    ).to.deep.equal({
      serviceAccountName: 'trainer',
      parallelism: 4,
      priority: -2,
      ttlStrategy: { secondsAfterFailure: 9, secondsAfterCompletion: 0 },
    })
    expect(flaggedOptions({}, { parallelism: 3, ttlStrategy: {} })).to.deep.equal({})
  })

  it('mean nothing where nothing is compiled for Argo', () => {
    expect(() => refuseIdle(['kfp'], { serviceAccount: 'trainer' })).to.throw(UsageError, '--service-account means nothing without --target argo.')
    expect(() => refuseIdle(['kfp'], { priority: 0 })).to.throw(UsageError, '--priority means nothing without --target argo.')
    refuseIdle(['kfp', 'argo'], { serviceAccount: 'trainer', ttl: 3 })
  })
})
