import { expect } from 'chai'
import { findCycle } from './cycles.ts'

describe('findCycle', () => {
  it('gives the path that closes a cycle, and nothing where there is none', () => {
    expect(
      findCycle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).to.deep.equal(['b', 'c', 'b'])
    expect(
      findCycle(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['c']],
          ['c', []],
        ]),
      ),
    ).to.equal(undefined)
  })
})
