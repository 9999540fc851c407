import { expect } from 'chai'
import { deadline } from './deadline.ts'

describe('deadline', () => {
  it('is a number, and fits a pipeline', () => {
    expect(deadline(7200)).to.deep.equal({ platform: 'kubernetes', fits: 'pipeline', fragment: { activeDeadlineSeconds: 7200 }, findings: [] })
  })

  it('takes whole seconds', () => {
    expect(deadline(0).findings.map(({ message, hint }) => `${message} ${hint}`)).to.deep.equal([
      'Setting "deadline" has 0 as seconds. seconds is a whole number from 1 to 2147483647.',
    ])
  })
})
