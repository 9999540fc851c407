import { runInNewContext } from 'node:vm'
import { expect } from 'chai'
import fc from 'fast-check'
import { format } from 'oxfmt'
import { type Code, type Member, printed, quoted, record, valueCode } from './source-code.ts'

const style = { printWidth: 150, semi: false, singleQuote: true } as const

/** What a formatter makes of a call, beside what we print. */
async function bothWays(args: readonly Code[]): Promise<{ readonly ours: string; readonly theirs: string }> {
  const start = 'export const x = '
  const ours = `${start}${printed({ callee: 'make', args: [record([{ key: 'value', value: { callee: 't.port', args } }])] }, { indent: 0, column: start.length, after: 0 })}\n`
  return { ours, theirs: (await format('x.ts', ours, style)).code }
}
const words = fc.string({ minLength: 0, maxLength: 60, unit: 'grapheme-ascii' })
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    words,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 8 }),
  object: fc.dictionary(words, tie('value'), { maxKeys: 6 }),
})).value

describe('source code', () => {
  it('is laid out as a formatter does it, whatever the default of a port', async () => {
    const options = (value: unknown): Member[] => [{ key: 'default', value: valueCode(value) }]
    await fc.assert(
      fc.asyncProperty(json, async (value) => {
        const { ours, theirs } = await bothWays([{ members: options(value) }])
        expect(ours).to.equal(theirs)
      }),
      { numRuns: 100 },
    )
  })
  it('the same for choices, and for a struct with a default', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 12 }), fc.dictionary(words, words), async (choices, value) => {
        for (const first of [valueCode(choices), valueCode({})]) {
          const { ours, theirs } = await bothWays([first, { members: [{ key: 'default', value: valueCode(value) }] }])
          expect(ours).to.equal(theirs)
        }
      }),
      { numRuns: 40 },
    )
  })
  it('means what was written down', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(runInNewContext(quoted(text))).to.equal(text)
      }),
    )
  })
})
