import { expect } from 'chai'
import { summary } from './summary.ts'

const one = (severity: 'error' | 'warning') => ({ code: 'KF1', severity, message: '' })

describe('summary', () => {
  it('counts errors and warnings in words', () => {
    expect(summary([one('error'), one('warning'), one('error')])).to.equal('2 errors, 1 warning')
    expect(summary([one('warning'), one('warning')])).to.equal('2 warnings')
    expect(summary([])).to.equal('no problems')
  })
})
