import { expect } from 'chai'
import { cronMisfits } from './cron-misfits.ts'

describe('cronMisfits', () => {
  const formsOf = (...schedules: readonly string[]): readonly string[] => cronMisfits({ schedules }).map(({ form }) => form)

  it('takes what Argo starts runs by', () => {
    expect(formsOf('0 6 * * *', '*/5 0-6 1,15 jan-mar MON', '@daily', '@every 90m')).to.deep.equal([])
    expect(cronMisfits({ timezone: 'Europe/Vienna' })).to.deep.equal([])
  })

  it('tells why a schedule is none', () => {
    const begin = "a schedule such as '0 6 * * *' or @daily, and here"
    expect(formsOf('every day', '0 25 * * *', '', '0 0 6 * * *', 'CRON_TZ=Europe/Vienna 0 6 * * *', '@every 1.5h', '@often')).to.deep.equal([
      `${begin} it has 2 fields in place of 5`,
      `${begin} "25" is no hour`,
      `${begin} it has 0 fields in place of 5`,
      `${begin} it has 6 fields in place of 5`,
      `${begin} the time zone belongs in timezone`,
      `${begin} Argo takes whole numbers: @every 90m`,
      `${begin} "@often" is no word for a schedule`,
    ])
  })

  it('knows time zones', () => {
    expect(cronMisfits({ timezone: 'Europe/Wien' })).to.deep.equal([
      { path: ['cron', 'timezone'], found: 'Europe/Wien', form: 'the name of a time zone: Europe/Vienna' },
    ])
  })
})
