import { expect } from 'chai'
import { pageHead, withHead } from './error-page.ts'

const entry = {
  code: 'KF9001',
  folder: 'packages/x',
  message: (output: string, task: string) => `Output "${output}" of task "${task}" is wrong.`,
  hint: (output: string) => `rename "${output}".`,
}
const head = [
  '# KF9001',
  '',
  '```text',
  'error KF9001  Output "<output>" of task "<task>" is wrong.',
  '  hint: rename "<output>".',
  '```',
  '',
  'Reported by `packages/x`.',
  '',
].join('\n')

describe('pageHead', () => {
  it('shows the sentence and the hint with the names of their words', () => {
    expect(pageHead(entry)).to.equal(head)
  })

  it('replaces an old head and keeps what a person wrote', () => {
    expect(withHead('# KF9001\n\nold\n\n## Why\n\nBecause.\n', head)).to.equal(`${head}\n## Why\n\nBecause.\n`)
    expect(withHead('', head)).to.equal(head)
  })
})
