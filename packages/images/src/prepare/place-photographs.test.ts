import { expect } from 'chai'
import { placePhotographs } from './place-photographs.ts'

const shares = { validation: 0.25, test: 0.25 }
// The first digits of the file's hash decide: 0 to 3 test, 4 to 7 validation, the others training.
const photograph = (name: string, digit: string, looks: string, label = 0) => ({
  source: name,
  label,
  sha256: digit.repeat(64),
  looks: looks.repeat(32),
})
const splitsOf = (...photographs: Parameters<typeof placePhotographs>[0]) =>
  placePhotographs(photographs, shares).map(({ split, like, reason }) => [split, like, reason])

describe('placePhotographs', () => {
  it('goes by the content of files', () => {
    expect(splitsOf(photograph('a', '0', '1'), photograph('b', '5', '2'), photograph('c', 'f', '4'))).to.deep.equal([
      ['test', undefined, undefined],
      ['validation', undefined, undefined],
      ['train', undefined, undefined],
    ])
  })

  it('keeps copies that look the same together, and out of the test where one of them is elsewhere', () => {
    expect(splitsOf(photograph('a', '0', '1'), photograph('b', '5', '1'))).to.deep.equal([
      ['train', undefined, undefined],
      ['train', 'a', undefined],
    ])
    expect(splitsOf(photograph('a', '0', '1'), photograph('b', '1', '1'))).to.deep.equal([
      ['test', undefined, undefined],
      ['test', 'a', undefined],
    ])
  })

  it('takes neither of one file in both classes', () => {
    const reason = 'The same photograph is in both classes.'
    expect(splitsOf(photograph('a', '0', '1', 0), photograph('b', '0', '1', 1), photograph('c', '0', '1', 0))).to.deep.equal([
      [undefined, undefined, reason],
      [undefined, undefined, reason],
      [undefined, undefined, reason],
    ])
  })

  it('says why what cannot be decoded goes nowhere', () => {
    expect(splitsOf({ source: 'a', label: 0, reason: 'It is empty.' })).to.deep.equal([[undefined, undefined, 'It is empty.']])
  })
})
