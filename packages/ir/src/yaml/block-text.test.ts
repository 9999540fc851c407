import { expect } from 'chai'
import fc from 'fast-check'
import { blockText } from './block-text.ts'
import { dumped } from './dumped.ts'

const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('a', 'E', '0', '1', '-', '_', '.', '/', ':', '#', ' ', '\n', '\t', '"', "'", '{', '|', '\u2028') }),
  fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)) }),
  fc.string({ unit: fc.constantFrom('0', '1', '7', '.', 'e', '-', ':') }),
  fc.constantFrom(
    'true',
    'No',
    'y',
    'N',
    'on',
    'OFF',
    'null',
    '~',
    '1e3',
    '(a)',
    '(a: b)',
    '0O7',
    '2001-1-1',
    '<<',
    '---',
    '',
    ' ',
    '\n',
    'a\n\nb\n',
    'pipelinechannel--step-2-next',
  ),
)
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    words,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.maxSafeInteger(),
    fc.constantFrom(null, true, false, -0, 1e21, 0.1),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(words, tie('tree'), { maxKeys: 4 }),
  ),
}))
const mapping = fc.dictionary(words, tree, { maxKeys: 4 })

describe('blockText', () => {
  it('writes what the dumper writes, or leaves it to it', () => {
    let written = 0
    fc.assert(
      fc.property(mapping, (value) => {
        const text = blockText(value)
        if (text === undefined) return
        written += 1
        expect(text).to.equal(dumped(value))
      }),
      { numRuns: 2000 },
    )
    expect(written).to.be.greaterThan(500)
  })
  it('writes what stands in several places, at several depths, like anything else', () => {
    fc.assert(
      fc.property(mapping, tree, (value, shared) => {
        const whole = { ...value, one: shared, two: { deeper: shared, list: [shared, { shared }] }, three: { deeper: shared } }
        expect(blockText(whole) ?? dumped(whole)).to.equal(dumped(structuredClone(whole)))
      }),
      { numRuns: 500 },
    )
  })
  it('is nothing where a value has no form in JSON', () => {
    const values = [Number.NaN, Number.POSITIVE_INFINITY, 1n, undefined, new Date(0), new Map([[1, 2]]), '\ud800', Symbol('s'), () => {}]
    for (const value of values) {
      expect(blockText({ a: value }), String(value)).to.equal(undefined)
      expect(blockText({ a: [{ b: value }] }), String(value)).to.equal(undefined)
    }
    expect(blockText({ '\ud800': 1 })).to.equal(undefined)
  })
  it('leaves keys of several lines, very long keys and texts that end in an empty line to the dumper', () => {
    expect(blockText({ 'a\nb': 1 })).to.equal(undefined)
    expect(blockText({ ['a'.repeat(1100)]: 1 })).to.equal(undefined)
    expect(blockText({ a: 'b\n\n' })).to.equal(undefined)
  })
})
