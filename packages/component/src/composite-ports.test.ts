import { expect } from 'chai'
import { dataset } from './artifact-ports.ts'
import { anyList, list, struct } from './composite-ports.ts'
import { misfit } from './misfit.ts'
import { double, integer } from './parameter-ports.ts'
import { typeDataOf } from './type-data.ts'

describe('ports of lists and structs', () => {
  it('a list knows its item', () => {
    expect(list(double()).type).to.deep.equal({ ir: 'LIST', item: { ir: 'NUMBER_DOUBLE' } })
    expect(list(list(dataset())).type).to.deep.equal({ ir: 'LIST', item: { ir: 'LIST', item: { schemaTitle: 'system.Dataset' } } })
    expect(list(integer(), { default: [1, 2] }).default).to.deep.equal([1, 2])
  })

  it('a struct knows its fields and which may be missing', () => {
    expect(struct({ rate: double(), seed: integer({ optional: true }) }).type).to.deep.equal({
      ir: 'STRUCT',
      fields: { rate: { ir: 'NUMBER_DOUBLE', optional: false }, seed: { ir: 'NUMBER_INTEGER', optional: true } },
    })
  })
  it('may be lists of whatever: nobody says what compiled pipelines put into theirs', () => {
    expect(anyList({ default: [1, 'two', { three: null }] })).to.deep.include({
      type: { ir: 'LIST', item: { ir: 'ANYTHING' } },
      presence: 'defaulted',
      default: [1, 'two', { three: null }],
    })
    expect(misfit(typeDataOf(anyList()), [1, 'two'])).to.equal(undefined)
    expect(misfit(typeDataOf(anyList()), 'x')).to.equal('expected a list, got "x"')
  })
})
