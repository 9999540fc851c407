import { expect } from 'chai'
import { markdown } from './markdown.ts'

const text = (words: string): object => ({ kind: 'text', text: words })

describe('markdown', () => {
  it('reads headings, paragraphs, lists, quotes, code, rules', () => {
    const blocks = markdown(
      '# A title #\n\nTwo lines\nof words.\n- one\n- two\n  goes on\n\n1. first\n> said\n---\n```js\nlet a = 1\n# no title\n```',
    )
    expect(blocks).to.deep.equal([
      { kind: 'heading', level: 1, content: [text('A title')] },
      { kind: 'paragraph', content: [text('Two lines of words.')] },
      { kind: 'list', ordered: false, items: [[text('one')], [text('two goes on')]] },
      { kind: 'list', ordered: true, items: [[text('first')]] },
      { kind: 'quote', content: [text('said')] },
      { kind: 'rule' },
      { kind: 'code', text: 'let a = 1\n# no title' },
    ])
  })

  it('reads tables', () => {
    expect(markdown('| a | b |\n| --- | :-: |\n| 1 | **2** |')).to.deep.equal([
      {
        kind: 'table',
        head: [[text('a')], [text('b')]],
        rows: [[[text('1')], [{ kind: 'strong', content: [text('2')] }]]],
      },
    ])
  })

  it('reads marks inside a line', () => {
    expect(markdown('a `b*c*` _d_ [e](https://x.org/f)')).to.deep.equal([
      {
        kind: 'paragraph',
        content: [
          text('a '),
          { kind: 'code', text: 'b*c*' },
          text(' '),
          { kind: 'emphasis', content: [text('d')] },
          text(' '),
          { kind: 'link', href: 'https://x.org/f', content: [text('e')] },
        ],
      },
    ])
  })

  it('keeps HTML and links that lead elsewhere than to a web page as text', () => {
    const words = '<script>alert(1)</script> [go](javascript:alert(1)) [up](../../secret)'
    expect(JSON.stringify(markdown(words))).to.not.include('link')
    expect(markdown('<b>x</b>')).to.deep.equal([{ kind: 'paragraph', content: [text('<b>x</b>')] }])
  })

  it('ends on a fence that is never closed, and on any other text', () => {
    expect(markdown('```\nopen')).to.deep.equal([{ kind: 'code', text: 'open' }])
    for (const odd of ['', '\n\n', '|', '- ', '#', '***', '[a](', '`', '**'.repeat(50)]) expect(markdown(odd), odd).to.be.an('array')
  })

  it('takes a long text without trouble', () => {
    expect(markdown('a **b** `c`\n'.repeat(5000))).to.have.length(1)
  })
})
