import { expect } from 'chai'
import { searchFilter } from './search-filter.ts'

const run = {
  metrics: { 'val acc': 0.9, loss: NaN },
  params: { lr: '0.1' },
  tags: { 'a.b': 'Xyz' },
  attributes: { status: 'FINISHED', start_time: 5 },
}

describe('a filter', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['', true],
    ['metrics.`val acc` > 0.8', true],
    ['metrics."val acc" >= 9e-1 and params.lr = "0.1"', true],
    ['metrics.`val acc` < .9', false],
    ['metrics.loss > 0', false],
    ['metrics.nothing != 1', false],
    ["tags.`a.b` LIKE 'X%' AND tags.a.b ilike 'xY_'", true],
    ["tags.a.b LIKE 'x%'", false],
    ["tags.a.b NOT LIKE '%q%'", true],
    ["status = 'FINISHED' and attributes.start_time <= 5", true],
  ]
  for (const [filter, expected] of cases) {
    it(`${JSON.stringify(filter)} ${expected ? 'takes' : 'leaves'} the run`, () => {
      expect(searchFilter(filter)(run)).to.equal(expected)
    })
  }

  it('says where it stops being one', () => {
    const message = (filter: string): string => {
      try {
        searchFilter(filter)
        return ''
      } catch (error) {
        return (error as Error).message.split('\n')[0] ?? ''
      }
    }
    expect(message('metrics.a > 1 or metrics.b > 1')).to.equal(
      'KF8534  The filter "metrics.a > 1 or metrics.b > 1" cannot be read at " or metrics.b > 1".',
    )
    expect(message('metrics.a >')).to.equal('KF8534  The filter "metrics.a >" cannot be read at "".')
    expect(message("a = 'b")).to.equal('KF8534  The filter "a = \'b" cannot be read at "\'b".')
  })
})
