import { expect } from 'chai'
import { InvalidArgumentError } from 'commander'
import { smallest, wholeNumber } from './whole-number.ts'

describe('wholeNumber', () => {
  it('reads numbers that are large enough, of 32 bits', () => {
    expect(['1', '16', '2147483647'].map(wholeNumber(1))).to.deep.equal([1, 16, 2147483647])
    expect(['0', '-7', '-2147483648'].map(wholeNumber(smallest))).to.deep.equal([0, -7, -2147483648])
  })
  it('refuses every other text', () => {
    for (const text of ['0', '-1', '', ' ', '1.5', '1e3', '0x10', 'many', '2147483648'])
      expect(() => wholeNumber(1)(text), text).to.throw(InvalidArgumentError, 'It is a whole number, 1 or more.')
    expect(() => wholeNumber(smallest)('low')).to.throw(InvalidArgumentError, /^It is a whole number\.$/)
  })
})
