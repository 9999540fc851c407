import { expect } from 'chai'
import { cronFault } from './cron-schedule.ts'

describe('cronFault', () => {
  it('takes schedules of five fields and words', () => {
    for (const schedule of ['* * * * *', '*/5 0-6,22 1 jan-mar MON', '@daily', '@every 1h30m', '0 0 ? * 6'])
      expect(cronFault(schedule), schedule).to.equal(undefined)
  })
  it('says which field is wrong', () => {
    expect(['', '0 3 * *', '60 * * * *', '* * 0 * *', '* * * * 7', '5-1 * * * *', '*/0 * * * *', '@often'].map(cronFault)).to.deep.equal([
      'it has 0 fields in place of 5',
      'it has 4 fields in place of 5',
      '"60" is no minute',
      '"0" is no day of the month',
      '"7" is no day of the week',
      '"5-1" is no minute',
      '"*/0" is no minute',
      '"@often" is no word for a schedule',
    ])
  })
})
