import { runInNewContext } from 'node:vm'
import { expect } from 'chai'
import fc from 'fast-check'
import { templateText } from './template-text.ts'

const yielded = (text: string): unknown => runInNewContext(templateText(text))

describe('a text as a template literal', () => {
  it('yields the text, byte by byte', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('`', '${', '$', '{', '\\', '\r\n', '\r', '\n', '\ud800', '\udc00', '\u2028', '\ufeff', '\0', '\\u0041'),
    )
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        expect(yielded(parts.join(''))).to.equal(parts.join(''))
      }),
      { numRuns: 500 },
    )
  })
  it('shows what editors hide, and keeps lines as they are', () => {
    expect(templateText('a: `b`\n${c}\r\n\u202ed\\n')).to.equal('`a: \\`b\\`\n\\${c}\\r\n\\u202ed\\\\n`')
  })
})
