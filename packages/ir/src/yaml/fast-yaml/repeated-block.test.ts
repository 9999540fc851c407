import { expect } from 'chai'
import fc from 'fast-check'
import { yamlLibrary } from '../yaml-library.ts'
import { readFastYaml } from './fast-yaml.ts'

function oracle(text: string): unknown {
  const { constructFromEvents, parseEvents } = yamlLibrary()
  return constructFromEvents(parseEvents(text, {}), { source: text })
}

/** Documents in which the same keys hold the same blocks again, or nearly the same: longer, deeper, with blanks or comments behind. */
const bodies = ['  a: x\n', '  a: x\n  b: y\n', '  a: |+\n    x\n', '  a: x\n    y\n', '  a:\n    b: x\n', '  - x\n', '  -\n    a: x\n', '    a: x\n']
const behind = ['', '\n', '# why\n', '  # why\n', '\n\n', '    z\n', '    c: z\n', '  c: z\n']
const documents = fc
  .array(fc.tuple(fc.constantFrom(...bodies), fc.constantFrom(...behind)), { minLength: 2, maxLength: 6 })
  .map((entries) => entries.map(([body, rest], index) => `k${index}:\n  same:\n${(body + rest).replaceAll(/^(?=.)/gm, '  ')}`).join(''))

describe('a block that is there again', () => {
  it('is one value', () => {
    const [value] = readFastYaml('a:\n  same:\n    x: 1\nb:\n  same:\n    x: 1\nc:\n  same:\n    x: 2\n') as [{ [key: string]: { same: unknown } }]
    expect(value).to.deep.equal({ a: { same: { x: 1 } }, b: { same: { x: 1 } }, c: { same: { x: 2 } } })
    expect(value['a']?.same).to.equal(value['b']?.same)
  })

  it('means what the library reads, whatever stands behind it', () => {
    let fast = 0
    const judge = (text: string): void => {
      const read = readFastYaml(text)
      if (read === undefined) return
      fast++
      expect(read, text).to.deep.equal(oracle(text))
    }
    fc.assert(fc.property(documents, judge), { numRuns: 3000 })
    expect(fast).to.be.above(300)
  })
})
