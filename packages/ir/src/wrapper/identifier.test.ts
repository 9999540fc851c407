import { expect } from 'chai'
import fc from 'fast-check'
import { identifierFor, isIdentifier } from './identifier.ts'

describe('the name of a wrapper', () => {
  for (const [name, variable] of [
    ['train-model', 'trainModel'],
    ['Count words_2', 'countWords2'],
    ['delete', 'deleteComponent'],
    ['t', 'tComponent'],
    ['2-steps', 'component2Steps'],
    ['ü', 'component'],
  ] as const) {
    it(`of "${name}" is ${variable}`, () => {
      expect(identifierFor(name)).to.equal(variable)
    })
  }
  it('can always be exported', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(isIdentifier(identifierFor(name))).to.equal(true)
      }),
    )
  })
  it('is no word of the language', () => {
    expect(['await', 'größe', 'a-b', '', '1a', '$x', 'importedPipeline'].map(isIdentifier)).to.deep.equal([
      false,
      true,
      false,
      false,
      false,
      true,
      false,
    ])
  })
})
