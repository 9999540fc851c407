import { expect } from 'chai'
import { beyond } from './beyond.ts'

describe('beyond', () => {
  it('takes away that the conditions before are false, and parentheses that this needed', () => {
    expect(beyond('!(a > 1) && (b || c)', ['a > 1'])).to.equal('b || c')
    expect(beyond('!(a > 1) && !(b || c)', ['a > 1', 'b || c'])).to.equal('')
    expect(beyond('!(a) && (b || c) && (d || e)', ['a'])).to.equal('(b || c) && (d || e)')
    expect(beyond('(a || b)', [])).to.equal('(a || b)')
  })
})
