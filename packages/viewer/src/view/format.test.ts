import { expect } from 'chai'
import { bytes, count, duration, number, oneLine } from './format.ts'

describe('format', () => {
  it('says a length of time in at most two units', () => {
    const said = [0, 420, 999, 1000, 12_340, 59_940, 59_960, 200_000, 3_600_000, 7_500_000].map(duration)
    expect(said).to.deep.equal(['0 ms', '420 ms', '999 ms', '1.0 s', '12.3 s', '59.9 s', '1 min', '3 min 20 s', '1 h', '2 h 5 min'])
  })

  it('never says 60 minutes', () => {
    expect(duration(7_199_000)).to.equal('2 h')
  })

  it('says a size', () => {
    expect([812, 1536, 65_536, 1_572_864].map(bytes)).to.deep.equal(['812 bytes', '1.5 KB', '64 KB', '1.5 MB'])
  })

  it('shortens fractions and leaves whole numbers whole', () => {
    expect([0.97107438, 0.001, 1e-7, 1200, 12_345.678, 123_456_789, 3.5e21, 0].map(number)).to.deep.equal([
      '0.9711',
      '0.001',
      '1e-7',
      '1,200',
      '12,345.7',
      '123,456,789',
      '3.5000e+21',
      '0',
    ])
  })

  it('puts any value on one line', () => {
    expect([8080, 0.97107438, true, null, 'text', [1, 'a'], { b: 2 }].map(oneLine)).to.deep.equal([
      '8080',
      '0.9711',
      'true',
      'null',
      'text',
      '[1,"a"]',
      '{"b":2}',
    ])
  })

  it('counts nouns', () => {
    expect([count(1, 'task'), count(3, 'task')]).to.deep.equal(['1 task', '3 tasks'])
  })
})
