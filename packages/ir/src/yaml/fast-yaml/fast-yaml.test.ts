import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import fc from 'fast-check'
import { dumped } from '../dumped.ts'
import { dice, mutatedText } from '../../check/mutated.test.ts'
import { smallText } from '../../small-document.test.ts'
import { yamlLibrary } from '../yaml-library.ts'
import { type YamlNode, yamlNodes } from '../yaml-node.ts'
import { fastYamlNodes, readFastYaml } from './fast-yaml.ts'

/** What the library reads; undefined where it refuses. */
function oracle(text: string): unknown {
  const { constructFromEvents, parseEvents } = yamlLibrary()
  try {
    return constructFromEvents(parseEvents(text, {}), { source: text })
  } catch {
    return undefined
  }
}
/** The fast reader may leave a text to the library, but never read it otherwise. */
function agrees(text: string): void {
  const fast = readFastYaml(text)
  if (fast === undefined) return
  expect(fast, text.slice(0, 2000)).to.deep.equal(oracle(text))
  expect(fastYamlNodes(text).map(keysIn), text.slice(0, 2000)).to.deep.equal(yamlNodes(yamlLibrary().parseEvents(text, {}), text).map(keysIn))
}
/** Where all keys and all items of lists begin, and where keys end; the library knows no more of what a message marks. */
function keysIn(node: YamlNode | undefined): unknown {
  return node && [...node.children].map(([name, child]) => [name, child.key?.start ?? child.start, child.key?.end, keysIn(child)])
}

const upstream = process.env['KFP_UPSTREAM'] ?? fileURLToPath(new URL('../../../../../../shared/upstream/kfp', import.meta.url))

describe('readFastYaml', () => {
  const read: readonly (readonly [string, string, unknown])[] = [
    [
      'scalars',
      'a: 1\nb: -2.5\nc: true\nd:\ne: x y\nf: 2.1.0\ng: 1e3\nh: 0x10\ni: ~\n',
      { a: 1, b: -2.5, c: true, d: null, e: 'x y', f: '2.1.0', g: 1000, h: 16, i: null },
    ],
    [
      'options and signs',
      'a: -c\nb: --executor_input\nc: +x\nd: -.5\ne: -.inf\nf: +1\ng: 1.2.3-rc\n',
      { a: '-c', b: '--executor_input', c: '+x', d: -0.5, e: -Infinity, f: 1, g: '1.2.3-rc' },
    ],
    ['lists as far in as their key', 'a:\n- 1\n- b: 2\n  c: 3\n- - 4\n', { a: [1, { b: 2, c: 3 }, [4]] }],
    ['lists further in', 'a:\n  - 1\n  -\n    b: 2\n', { a: [1, { b: 2 }] }],
    ['quotes', `a: 'it''s'\nb: "x\\n\\u0041\\""\n'c: d': 1\n`, { a: "it's", b: 'x\nA"', 'c: d': 1 }],
    ['lines that go on', `a: one\n  two\n\n  three\nb: 'x\n\n  y'\nc: "p\\\n  \\ q\n  r"\n`, { a: 'one two\nthree', b: 'x\ny', c: 'p q r' }],
    ['blocks', 'a: |\n  x\n    y\n\n  z\nb: |-\n  x\nc: |+\n  x\n\nd: |2\n   x\n', { a: 'x\n  y\n\nz\n', b: 'x', c: 'x\n\n', d: ' x\n' }],
    ['what is empty', 'a: {}\nb: []\n', { a: {}, b: [] }],
    ['comments on lines of their own', '# head\na: 1\n  # inside\nb: 2\n', { a: 1, b: 2 }],
  ]
  for (const [what, text, value] of read) {
    it(`reads ${what}`, () => {
      expect(readFastYaml(text)).to.deep.equal([value])
      agrees(text)
    })
  }
  it('reads several documents', () => {
    expect(readFastYaml('a: 1\n---\nb: 2\n')).to.deep.equal([{ a: 1 }, { b: 2 }])
  })

  const left = [
    'a: &x 1\n',
    'a: *x\n',
    'a: !!str 1\n',
    'a: {b: 1}\n',
    'a: [1]\n',
    'a: 1 # why\n',
    'a: >\n  x\n',
    '? a\n: b\n',
    'a: 1\na: 2\n',
    'a:\tb\n',
    'a: 1',
    '__proto__: 1\n',
    'a: b: c\n',
    '<<: 1\n',
    ' a: 1\nb: 2\n',
    '%YAML 1.2\n---\na: 1\n',
    'text\n',
    '',
  ]
  for (const text of left) {
    it(`leaves ${JSON.stringify(text)} to the library`, () => {
      expect(readFastYaml(text)).to.equal(undefined)
    })
  }

  it('reads whatever our writer writes as the library does', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (value) => agrees(dumped(value))),
      { numRuns: 500 },
    )
  })
  it('reads spoiled texts as the library does, or leaves them to it', () => {
    for (let seed = 1; seed <= 1500; seed++) agrees(mutatedText(smallText, dice(seed)))
  })
  it("reads nearly all that Python's writer wrote, as the library does", function () {
    if (!existsSync(upstream)) this.skip()
    const files = readdirSync(upstream, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))
    const texts = files.map((file) => readFileSync(`${upstream}/${file}`, 'utf8'))
    texts.forEach(agrees)
    expect(texts.filter((text) => readFastYaml(text) === undefined).length).to.be.at.most(files.length / 20)
  })
})
