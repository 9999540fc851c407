import { expect } from 'chai'
import { selected } from './selected.ts'

describe('selectors', () => {
  it('read a struct, or a text that holds one', () => {
    expect(selected('parseJson(string_value)["rate"]', 'X')).to.equal("(type(X)=='string'?fromJSON(X):X)['rate']")
  })
  it('take a value as it is, and as a text', () => {
    expect(selected('struct_value.a', 'X')).to.equal("X['a']")
    expect(selected('string_value', 'X')).to.equal("(type(X)=='string'?X:toJson(X))")
    expect(selected('number_value + 1.0', 'X')).to.equal('(X + 1)')
  })
})
