import { expect } from 'chai'
import { expectNone } from './expect-none.ts'
import { isTest, readText, rooms, sourcesBelow } from './repository.ts'
import { type FunctionSize, functionsOf, median } from './sizes.ts'

const files = rooms().flatMap(({ folder }) => sourcesBelow(folder))
const sources = files.filter((file) => !isTest(file))
const lines = (file: string) => readText(file).trimEnd().split('\n').length

function functions(matches: (one: FunctionSize) => boolean): readonly string[] {
  return sources
    .flatMap(functionsOf)
    .filter(matches)
    .map((one) => `${one.place} (${one.lines} lines, ${one.parameters} parameters, ${one.nesting} deep)`)
}

describe('sizes', () => {
  it('every file is shorter than 300 lines, tests too', () => {
    expectNone(
      files.filter((file) => lines(file) >= 300).map((file) => `${file}: ${lines(file)}`),
      'too long',
    )
  })

  it('half of the files are shorter than 60 lines', () => {
    expect(median(sources.map(lines))).to.be.below(60)
  })

  it('every function is shorter than 50 lines', () => {
    expectNone(
      functions((one) => one.lines >= 50),
      'too long',
    )
  })

  it('every function takes at most three parameters; the words of a sentence in a catalogue of codes are not counted', () => {
    expectNone(
      functions(({ place, parameters }) => parameters > 3 && !/codes\.ts:/.test(place)),
      'too many parameters',
    )
  })

  it('no statements stand more than three deep', () => {
    expectNone(
      functions(({ nesting }) => nesting > 3),
      'too deep',
    )
  })
})
