import { expect } from 'chai'
import { catalogue } from './catalogue.ts'

const problem = catalogue({
  KF9001: { message: (name: string) => `"${name}" is wrong.`, hint: (name: string) => `rename "${name}".` },
  KF9002: { severity: 'warning', message: () => 'Odd.' },
})

describe('catalogue', () => {
  it('makes a frozen diagnostic from a code and its words', () => {
    const made = problem('KF9001', ['x'], { position: { file: 'a.ts', line: 1, column: 1 } })
    expect(made).to.deep.equal({
      code: 'KF9001',
      severity: 'error',
      message: '"x" is wrong.',
      position: { file: 'a.ts', line: 1, column: 1 },
      hint: 'rename "x".',
    })
    expect(made).to.be.frozen
  })

  it('has the severity of its entry and no empty fields', () => {
    expect(problem('KF9002', [])).to.deep.equal({ code: 'KF9002', severity: 'warning', message: 'Odd.' })
  })

  it('refuses an unknown code and wrong words at compile time', () => {
    // @ts-expect-error: the code is not in the catalogue.
    expect(() => problem('KF9999', [])).to.throw()
    // @ts-expect-error: the word is missing.
    expect(problem('KF9001', []).message).to.equal('"undefined" is wrong.')
  })
})
