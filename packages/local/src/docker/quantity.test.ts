import { expect } from 'chai'
import { quantity } from './quantity.ts'

describe('quantity', () => {
  it('reads amounts as Kubernetes writes them', () => {
    const given = ['500m', '2', '1.5', '2Gi', '2G', '64Mi', '1e3', '100k', '', 'much', '2GB', '-1']
    const read = [0.5, 2, 1.5, 2 ** 31, 2e9, 2 ** 26, 1000, 1e5, undefined, undefined, undefined, undefined]
    expect(given.map(quantity)).to.deep.equal(read)
  })
})
