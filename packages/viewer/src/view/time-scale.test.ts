import { expect } from 'chai'
import { ticks } from './time-scale.ts'

const labels = (length: number): readonly string[] => ticks(length, 6).map((tick) => tick.label)

describe('ticks', () => {
  it('takes round steps from milliseconds to days', () => {
    expect(labels(40)).to.deep.equal(['0', '0.01 s', '0.02 s', '0.03 s', '0.04 s'])
    expect(labels(5000)).to.deep.equal(['0', '1 s', '2 s', '3 s', '4 s', '5 s'])
    expect(labels(118_600)).to.deep.equal(['0', '30 s', '1:00', '1:30'])
    expect(labels(1_200_000)).to.deep.equal(['0', '5 min', '10 min', '15 min', '20 min'])
    expect(labels(7 * 3_600_000)).to.deep.equal(['0', '2 h', '4 h', '6 h'])
    expect(ticks(30 * 86_400_000, 6)).to.have.length(7)
  })

  it('has no two ticks of one name', () => {
    for (let length = 1; length < 1e9; length = Math.ceil(length * 1.7))
      expect(new Set(labels(length)).size, String(length)).to.equal(labels(length).length)
  })
})
