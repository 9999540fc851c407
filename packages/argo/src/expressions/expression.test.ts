import { expect } from 'chai'
import { firstItem, member, optionalMember, quoted, tag } from './expression.ts'

describe('expressions', () => {
  it('hold no pair of braces but the one that opens and the one that closes them', () => {
    expect(tag("[{'a': {'b': 1}}]")).to.equal("{{=[{'a': {'b': 1} }]}}")
    expect(tag("{'a':{}}")).to.equal("{{={'a':{} } }}")
    expect(quoted("it's {{a}} {{{\n")).to.equal(`'it\\'s {\\u007ba}\\u007d {\\u007b{\\n'`)
    expect(quoted('a "b" \\')).to.equal(`'a "b" \\\\'`)
  })
  it('reach members by names with hyphens, there or not', () => {
    expect(member('tasks', 'a-b')).to.equal("tasks['a-b']")
    expect(optionalMember(member('tasks', 'a-b'), 'c')).to.equal("tasks['a-b']?.['c']")
  })
  it('take the first item of a list that may be empty', () => expect(firstItem('a')).to.equal('get(a,0)'))
})
