import { expect } from 'chai'
import { nearestName } from './nearest-name.ts'

describe('nearestName', () => {
  const names = ['parallelism', 'priority', 'podGC', 'cron', 'kind']
  it('finds what was meant', () => {
    expect(nearestName('paralelism', names)).to.equal('parallelism')
    expect(nearestName('podgc', names)).to.equal('podGC')
    expect(nearestName('kinds', names)).to.equal('kind')
  })
  it('does not guess', () => {
    expect(nearestName('schedule', names)).to.equal(undefined)
    expect(nearestName('x', [])).to.equal(undefined)
  })
})
