import { expect } from 'chai'
import type { TaskProgress } from '../runner.ts'
import { ProgressFilter } from './progress-filter.ts'

const printed = [
  'one',
  '{"fraction":0.25,"message":"a quarter …"}',
  '{"fraction":"much"}',
  'not {"fraction":1}',
  '{"other":1}',
  '{"fraction":2}',
  '{',
  'end',
].join('\n')
const left = ['one', '{"fraction":"much"}', 'not {"fraction":1}', '{"other":1}', '{', 'end'].join('\n')

describe('ProgressFilter', () => {
  for (const size of [1, 2, 7, 30, 1000]) {
    it(`tells progress and leaves all else, in pieces of ${size}`, () => {
      const told: TaskProgress[] = []
      const filter = new ProgressFilter((progress) => told.push(progress))
      const bytes = Buffer.from(printed)
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size))
      const out = Buffer.concat([...pieces.map((piece) => filter.take(piece)), filter.end()]).toString()
      expect(out).to.equal(left)
      expect(told).to.deep.equal([{ fraction: 0.25, message: 'a quarter …' }, { fraction: 1 }])
    })
  }
  it('holds nothing back that cannot be progress', () => {
    const filter = new ProgressFilter(() => undefined)
    expect([filter.take(Buffer.from('work')).toString(), filter.take(Buffer.from('ing{"fr')).toString()]).to.deep.equal(['work', 'ing{"fr'])
    expect([filter.take(Buffer.from('\n{"fr')).toString(), filter.take(Buffer.from('iday')).toString()]).to.deep.equal(['\n', '{"friday'])
    expect(filter.take(Buffer.from(`\n{"fraction":${'1'.repeat(5000)}`)).length).to.equal(5013)
  })
})
