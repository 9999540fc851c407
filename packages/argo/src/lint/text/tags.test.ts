import { expect } from 'chai'
import { hasTag, tagsOf, withoutTags } from './tags.ts'

describe('tagsOf', () => {
  it('finds references and expressions, open ones too', () => {
    expect(tagsOf("a {{x}} {{=y + '}'}} {{z")).to.deep.equal([
      { text: 'x', isExpression: false, isOpen: false },
      { text: "y + '}'", isExpression: true, isOpen: false },
      { text: 'z', isExpression: false, isOpen: true },
    ])
  })
  it('has them replaced by a word, over lines as well', () => {
    expect(withoutTags('a: {{x}}-{{=y\n+ 1}}', '0')).to.equal('a: 0-0')
    expect([hasTag('{{x}}'), hasTag('{x}')]).to.deep.equal([true, false])
  })
})
