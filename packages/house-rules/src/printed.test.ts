import { expect } from 'chai'
import { saysItPrints } from './printed.ts'

const says = (text: string, followedBy?: string) => saysItPrints({ file: 'README.md', line: 1, language: 'ts', text, followedBy })

describe('what a block says that it prints', () => {
  it('is the text behind it, or the comments behind what prints', () => {
    expect(says("console.log('a')\n", 'a\n')).to.equal('a\n')
    expect(says("console.log('a') // a\nconst b = 1 // one\nconsole.log(b)\n// 1\n")).to.equal('a\n1\n')
    expect(says("for (const c of ['x', 'y']) console.log(c)\n// x\n// y\n\n// A sentence.\nf()\n")).to.equal('x\ny\n')
    expect(says("console.log(\n  'https://a', // an address\n) // https://a\n")).to.equal('https://a\n')
  })

  it('is an empty text if it prints and does not say what', () => {
    expect(says("console.log('a')\n")).to.equal('')
  })

  it('is nothing where nothing is printed, or only with files of the reader', () => {
    expect(says('const a = 1\n')).to.equal(undefined)
    expect(says("console.log(await size('/data/model')) // 1\n")).to.equal(undefined)
  })
})
