import { expect } from 'chai'
import { makePort } from './port.ts'

describe('makePort', () => {
  it('makes frozen data', () => {
    const port = makePort({ ir: 'STRING' }, { default: 'x' })
    expect(Object.isFrozen(port)).to.equal(true)
    expect(Object.isFrozen(port.type)).to.equal(true)
    expect(port).to.deep.equal({ type: { ir: 'STRING' }, presence: 'defaulted', description: undefined, default: 'x' })
  })
})
