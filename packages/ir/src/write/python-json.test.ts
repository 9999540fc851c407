import { expect } from 'chai'
import fc from 'fast-check'
import { pythonJson } from './python-json.ts'
import { withSortedKeys } from '../document/sorted-keys.ts'

describe('JSON in the way of Python', () => {
  it('has blanks after commas and colons and is ASCII', () => {
    expect(pythonJson([{ b: 'é', a: [1, 0.5] }, true, null])).to.equal(String.raw`[{"b": "\u00e9", "a": [1, 0.5]}, true, null]`)
    expect(pythonJson(withSortedKeys({ b: { d: 1, c: 2 }, a: 3 }))).to.equal('{"a": 3, "b": {"c": 2, "d": 1}}')
  })
  it('is JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(pythonJson(value))).to.deep.equal(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
