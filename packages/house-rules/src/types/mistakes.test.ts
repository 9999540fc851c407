import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { compileMistakes } from './mistakes.ts'

const golden = join(import.meta.dirname, 'mistakes.golden.txt')

describe('wiring mistakes', () => {
  const { mistakes, stray } = compileMistakes()

  it('are all errors, each on its own line', () => {
    expect(mistakes.filter(({ errors }) => errors.length === 0).map(({ title }) => title)).to.deep.equal([])
    expect(mistakes.map(({ title }) => Number.parseInt(title, 10))).to.deep.equal(mistakes.map((_, index) => index + 1))
    expect(mistakes).to.have.lengthOf.at.least(72)
  })

  it('are the only errors', () => {
    expect(stray).to.deep.equal([])
  })

  it('read as in mistakes.golden.txt (UPDATE_GOLDEN=1 writes it anew)', () => {
    const text = mistakes.map(({ title, code, errors }) => `${[title, code, ...errors].join('\n    ')}\n`).join('\n')
    if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(golden, text)
    expect(text).to.equal(readFileSync(golden, 'utf8'))
  })
})
