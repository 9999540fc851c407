import { expect } from 'chai'
import { dependsOn } from './depends.ts'

describe('what a task waits for', () => {
  it('is nothing without other tasks', () => expect(dependsOn([], { tolerant: true })).to.equal(undefined))
  it('is that the others succeed', () => expect(dependsOn(['a', 'b-c'], { tolerant: false })).to.equal('a.Succeeded && b-c.Succeeded'))
  it('is for a tolerant task that the others end', () => {
    expect(dependsOn(['a'], { tolerant: true })).to.equal('(a.Succeeded || a.Failed || a.Errored || a.Skipped || a.Omitted)')
  })
})
