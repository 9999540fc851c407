import { expect } from 'chai'
import { olderExpression } from './older-expression.ts'

describe('in the words of Argo 3.4', () => {
  it('members that may be missing are asked for by get()', () => {
    expect(olderExpression("tasks['a']?.outputs?.parameters?.['x']??'null'")).to.equal("get(tasks['a']?.outputs?.parameters,'x')??'null'")
    expect(olderExpression("(a==b?c:fromJSON(f(x)).list?.['k']?.items?.[0]?.uri??d)")).to.equal(
      "(a==b?c:get(get(fromJSON(f(x)).list,'k')?.items,0)?.uri??d)",
    )
    expect(olderExpression('a?.[b?.[c[0]]]+[1]')).to.equal('get(a,get(b,c[0]))+[1]')
  })
  it('lists are joined by Sprig', () => expect(olderExpression('fromPairs(concat(a,[b]))')).to.equal('fromPairs(sprig.concat(a,[b]))'))
  it('texts, conditions and members of the same names stay as they are', () => {
    for (const same of ["'a?.[b] concat(\\'c?.[d]'", 'a?[]:[[b,c]]', "x.concat('y')", '#[2:len(#)-1]', "{'a':not (b in [nil,''])}"]) {
      expect(olderExpression(same)).to.equal(same)
    }
  })
})
