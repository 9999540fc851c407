import { expect } from 'chai'
import { timeout } from './timeout.ts'

describe('timeout', () => {
  it('writes what the Python SDK writes', () => {
    expect(timeout(20).fragment).to.deep.equal({ activeDeadlineSeconds: '20' })
  })
})
