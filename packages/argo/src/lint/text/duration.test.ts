import { expect } from 'chai'
import { isDuration, isGoDuration } from './duration.ts'

describe('a duration', () => {
  it('has units, and in most fields need not', () => {
    for (const text of ['90s', '1h30m', '1.5h', '.5s', '-1m', '0', '10µs'])
      expect([isGoDuration(text), isDuration(text)], text).to.deep.equal([true, true])
    for (const text of ['90', '-1']) expect([isGoDuration(text), isDuration(text)], text).to.deep.equal([false, true])
    for (const text of ['', '1d', '1 minute', '1m 30s', 'soon', 's', '1h30'])
      expect([isGoDuration(text), isDuration(text)], text).to.deep.equal([false, false])
  })
})
