import { expect } from 'chai'
import fc from 'fast-check'
import { diffLines } from './diff-lines.ts'

const lines = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, index) => `line ${from + index}`).join('\n')

describe('diffLines', () => {
  it('shows each change with three lines around it, and where it is', () => {
    const before = lines(1, 20)
    const after = before.replace('line 2\n', 'line two\n').replace('line 18\n', '')
    expect(diffLines(before, after).map(({ mark, text }) => `${mark} ${text}`)).to.deep.equal([
      '  line 1',
      '- line 2',
      '+ line two',
      '  line 3',
      '  line 4',
      '  line 5',
      '@@ line 15, now 15',
      '  line 15',
      '  line 16',
      '  line 17',
      '- line 18',
      '  line 19',
      '  line 20',
    ])
  })

  it('is nothing between equal texts', () => {
    expect(diffLines('a\nb', 'a\nb')).to.deep.equal([])
  })

  it('keeps every line of both texts that it shows, in order', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 }).map((words) => words.join('\n'))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const shown = diffLines(before, after)
        const side = (mark: string): string[] => shown.filter((line) => line.mark === mark || line.mark === ' ').map((line) => line.text)
        expect(isPart(side('-'), before.split('\n'))).to.equal(true)
        expect(isPart(side('+'), after.split('\n'))).to.equal(true)
        expect(shown.some(({ mark }) => mark === '+' || mark === '-')).to.equal(before !== after)
      }),
    )
  })
})

/** Whether lines are in a text in this order. */
function isPart(shown: readonly string[], all: readonly string[]): boolean {
  let at = 0
  for (const line of all) if (line === shown[at]) at++
  return at === shown.length
}
