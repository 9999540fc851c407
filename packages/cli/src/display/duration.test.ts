import { expect } from 'chai'
import { duration } from './duration.ts'

describe('duration', () => {
  for (const [milliseconds, text] of [
    [0, '0 ms'],
    [45.2, '45 ms'],
    [100, '0.1 s'],
    [1234, '1.2 s'],
    [59_949, '59.9 s'],
    [59_960, '1 min 0 s'],
    [125_000, '2 min 5 s'],
    [3_720_000, '1 h 2 min'],
    [-5, '0 ms'],
  ] as const) {
    it(`${milliseconds} ms is ${text}`, () => {
      expect(duration(milliseconds)).to.equal(text)
    })
  }
})
