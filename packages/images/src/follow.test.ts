import { expect } from 'chai'
import { inPercents } from './follow.ts'

describe('inPercents', () => {
  it('tells each whole percent once, and the end', () => {
    const told: number[] = []
    const { progress } = inPercents({ progress: (fraction) => told.push(fraction) })
    for (let step = 1; step <= 1000; step++) progress?.(step / 1000)
    expect(told).to.have.length(101)
    expect(told.at(-1)).to.equal(1)
  })
})
