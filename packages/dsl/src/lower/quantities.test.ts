import { expect } from 'chai'
import { bytesOf, coresOf, durationOf } from './quantities.ts'

describe('quantities', () => {
  it('of cores', () => {
    expect(['4', '0.5', '500m', '.25'].map(coresOf)).to.deep.equal([4, 0.5, 0.5, 0.25])
  })
  it('of bytes', () => {
    expect(['1024', '8G', '256Mi', '1Ki', '2E'].map(bytesOf)).to.deep.equal([1024, 8e9, 268_435_456, 1024, 2e18])
  })
  it('of time, as protobuf writes them', () => {
    expect(['0s', '30s', '5m', '1.5h'].map(durationOf)).to.deep.equal(['0s', '30s', '300s', '5400s'])
  })
})
