import { expect } from 'chai'
import { dataOf, entriesOf, expressionOf, isKnown, laterText, laterValue, merged, needsExpression, onlyIf } from './part.ts'

describe('parts of a pod', () => {
  it('are data with tags where only texts are known later', () => {
    const part = { name: laterText('x'), list: [1, true, 'a'], nothing: undefined }
    expect(needsExpression(part)).to.equal(false)
    expect(isKnown(part)).to.equal(false)
    expect(dataOf(part)).to.deep.equal({ name: '{{=x}}', list: [1, true, 'a'] })
  })

  it('are one expression where more is known later', () => {
    const part = { count: laterValue('n'), names: ['a', onlyIf('b!=nil', 'b')], gone: undefined, empty: null }
    expect(needsExpression(part)).to.equal(true)
    expect(expressionOf(part)).to.equal(`{'count':n,'names':filter(['a',(b!=nil?'b':nil)],#!=nil),'empty':nil}`)
    expect(expressionOf({ a: 1, b: onlyIf('x', 2) })).to.equal(
      `fromJSON('{'+join(filter([toJson('a')+':'+toJson(1),(x?toJson('b')+':'+toJson(2):'')],#!=''),',')+'}')`,
    )
    expect(entriesOf([{ key: laterText('k'), value: 1 }])).to.equal(`fromJSON('{'+join(filter([toJson(k)+':'+toJson(1)],#!=''),',')+'}')`)
  })

  it('are there without a condition', () => expect(onlyIf(undefined, 'a')).to.equal('a'))

  it('are joined: objects as well as lists', () => {
    expect(merged({ a: [1], b: { c: 1 }, d: 1 }, { a: [2], b: { e: 2 }, d: 2 })).to.deep.equal({ a: [1, 2], b: { c: 1, e: 2 }, d: 2 })
  })

  it('hold nothing that Argo would take for its own', () => {
    expect(() => dataOf({ label: '{{workflow.name}}' })).to.throw('A setting says "{{workflow.name}}", and Argo would look for a value of its own')
  })
})
