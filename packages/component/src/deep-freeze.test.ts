import { expect } from 'chai'
import { deepFreeze } from './deep-freeze.ts'

describe('deepFreeze', () => {
  it('freezes in place, all the way down', () => {
    const data = { list: [{ inner: true }] }
    expect(deepFreeze(data)).to.equal(data)
    expect([data, data.list, data.list[0]].every(Object.isFrozen)).to.equal(true)
  })
})
