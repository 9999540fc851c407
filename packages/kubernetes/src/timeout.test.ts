import { expect } from 'chai'
import { timeout } from './timeout.ts'

describe('timeout', () => {
  it('writes what the Python SDK writes', () => {
    expect(timeout(20).fragment).to.deep.equal({ activeDeadlineSeconds: '20' })
  })

  it('takes whole seconds', () => {
    expect([1.5, 0, -1].map((seconds) => timeout(seconds).findings.map(({ message }) => message))).to.deep.equal(
      ['1.5', '0', '-1'].map((seconds) => [`Setting "timeout" has ${seconds} as seconds.`]),
    )
  })
})
