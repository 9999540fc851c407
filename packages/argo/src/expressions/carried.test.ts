import { expect } from 'chai'
import { carried, carriedOf, firstCarried, textOf, valueOf } from './carried.ts'

describe('what parameters carry', () => {
  it('is JSON without a pair of opening braces and without a dollar', () => {
    const { text } = carried({ a: { b: '{{workflow.name}} $(HOME) {{{' } }) as { readonly text: string }
    expect(text).to.not.include('{{').and.not.include('$')
    expect(JSON.parse(text)).to.deep.equal({ a: { b: '{{workflow.name}} $(HOME) {{{' } })
  })
  it('is text or value to an expression', () => {
    expect(textOf(carried('a'))).to.equal(`'"a"'`)
    expect(valueOf({ expression: 'x' })).to.equal('fromJSON(x)')
    expect(textOf(carriedOf('x'))).to.equal(`replace(replace(toJson(x),'{'+'{','{\\\\u007b'),'$','\\\\u0024')`)
  })
  it('falls back on what else there is', () => {
    expect(firstCarried(carried(1), carried(2))).to.deep.equal(carried(1))
    expect(firstCarried(carried(null), carried(2))).to.deep.equal(carried(2))
    expect(firstCarried({ expression: 'x' }, carried(2))).to.deep.equal({ expression: `(x) == 'null' ? '2' : x` })
  })
})
