import { expect } from 'chai'
import { frozenCopy } from './frozen-copy.ts'

describe('frozenCopy', () => {
  it('copies and freezes all the way down', () => {
    const original = { layers: [8, { deep: true }] }
    const copy = frozenCopy(original)
    expect(copy).to.deep.equal(original)
    expect([copy, copy.layers, copy.layers[1]].every(Object.isFrozen)).to.equal(true)
    expect([original, original.layers, original.layers[1]].some(Object.isFrozen)).to.equal(false)
  })

  it('gives other values back themselves', () => {
    const date = new Date()
    expect(frozenCopy(date)).to.equal(date)
    expect([frozenCopy('x'), frozenCopy(null), frozenCopy(undefined)]).to.deep.equal(['x', null, undefined])
  })
})
