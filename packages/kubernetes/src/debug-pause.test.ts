import { expect } from 'chai'
import { debugPause } from './debug-pause.ts'

describe('debugPause', () => {
  it('is variables that Argo knows', () => {
    expect(debugPause()).to.deep.equal({ ARGO_DEBUG_PAUSE_AFTER: 'true' })
    expect(debugPause({ before: true })).to.deep.equal({ ARGO_DEBUG_PAUSE_BEFORE: 'true' })
    expect(debugPause({ before: true, after: false, onError: true })).to.deep.equal({
      ARGO_DEBUG_PAUSE_BEFORE: 'true',
      ARGO_DEBUG_PAUSE_ON_ERROR: 'true',
    })
  })
})
