import { expect } from 'chai'

/** What is wrong with an XML text of elements, attributes in double quotes, and text; nothing when it is sound. */
export function checkXml(xml: string): readonly string[] {
  const problems: string[] = []
  const open: string[] = []
  let at = 0
  for (const match of xml.matchAll(/<(\/?)([a-z]+)((?: [\w-]+(?::\w+)?="[^"<]*")*)(\/?)>/gi)) {
    problems.push(...textProblems(xml.slice(at, match.index)), ...textProblems(match[3] ?? ''))
    at = match.index + match[0].length
    if (match[1] === '/') {
      if (open.pop() !== match[2]) problems.push(`</${match[2]}> ends what is not open`)
    } else if (match[4] !== '/') open.push(match[2] ?? '')
  }
  return [...problems, ...textProblems(xml.slice(at)), ...open.map((name) => `<${name}> has no end`)]
}

function textProblems(text: string): readonly string[] {
  return [
    ...(/<|&(?!(?:amp|lt|gt|quot|#\d+);)/.test(text) ? [`a sign of XML stands in text: ${text.trim().slice(0, 40)}`] : []),
    ...(/[^\P{C}\n]|[\uFFFE\uFFFF]/u.test(text) ? ['a character that XML does not know'] : []),
  ]
}

describe('checkXml', () => {
  it('finds what is open, crossed, or no text', () => {
    expect(checkXml('<a x="1"><b/>x &amp; y</a>')).to.deep.equal([])
    expect(checkXml('<a><b></a></b>')).to.deep.equal(['</a> ends what is not open', '</b> ends what is not open'])
    expect(checkXml('<a>')).to.deep.equal(['<a> has no end'])
    expect(checkXml('<a>x < y & z</a>')).to.have.length(1)
    expect(checkXml('<a>\u0000</a>')).to.deep.equal(['a character that XML does not know'])
  })
})
