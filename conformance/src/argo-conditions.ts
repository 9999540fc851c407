import fc from 'fast-check'

/** Values of the inputs that conditions ask for. */
export interface Asked {
  readonly whole: number
  readonly fraction: number
  readonly word: string
  readonly written: string
  readonly flag: boolean
  readonly list: readonly number[]
  readonly struct: { readonly k: number; readonly t: string }
}

const of = (name: keyof Asked): string => `inputs.parameter_values['${name}']`
const written = (...all: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...all)
const pair = (left: fc.Arbitrary<string>, operators: readonly string[], right = left): fc.Arbitrary<string> =>
  fc.tuple(left, fc.constantFrom(...operators), right).map(([a, operator, b]) => `(${a} ${operator} ${b})`)

const numbers = written(
  of('whole'),
  of('fraction'),
  `int(${of('whole')})`,
  `int(${of('written')})`,
  `double(${of('written')})`,
  `size(${of('word')})`,
  `${of('list')}[0]`,
  `${of('struct')}.k`,
  '3',
  '2',
  '2.5',
  '3.0',
  '-1',
  '0',
)
// What a number looks like as a text is Go's affair: JavaScript writes 1e-7 for its 1e-07.
const texts = written(of('word'), of('written'), `string(${of('whole')})`, `string(${of('flag')})`, `${of('struct')}['t']`, "'3'", "'a'", "''")
const anything = written(of('whole'), of('word'), of('flag'), of('list'), of('struct'), "'a'", '3', 'true', 'null')

/** Conditions of all that both languages have; many are wrong somewhere, and then nothing is decided. */
export const conditions = fc.letrec<{ readonly number: string; readonly text: string; readonly truth: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 2 },
    numbers,
    pair(tie('number'), ['+', '-', '*', '/', '%']),
    tie('number').map((one) => `-(${one})`),
    fc.tuple(tie('truth'), tie('number'), tie('number')).map(([truth, one, other]) => `(${truth} ? ${one} : ${other})`),
  ),
  text: fc.oneof({ maxDepth: 2 }, texts, pair(tie('text'), ['+'])),
  truth: fc.oneof(
    { maxDepth: 3 },
    written(of('flag'), `bool(${of('written')})`, 'true', `size(${of('list')}) == 2`, `${of('word')}.size() == 1`),
    pair(tie('number'), ['==', '!=', '<', '<=', '>', '>=']),
    pair(tie('text'), ['==', '!=', '<', '<=', '>', '>=']),
    pair(anything, ['==', '!=']),
    pair(tie('text'), ['in'], written("['a','3']", of('struct'), "{'a': 1}")),
    pair(tie('number'), ['in'], written('[1, 3]', of('list'), '[2.5]')),
    fc.tuple(tie('text'), written('startsWith', 'endsWith', 'contains', 'matches'), tie('text')).map(([a, method, b]) => `${a}.${method}(${b})`),
    pair(tie('truth'), ['&&', '||', '==']),
    tie('truth').map((one) => `!${one}`),
  ),
})).truth

/** Values that conditions may meet. */
export const asked: fc.Arbitrary<Asked> = fc.record({
  whole: fc.constantFrom(0, 1, 2, 3, -1, 10),
  fraction: fc.constantFrom(0, 2.5, 3, -0.5, 1e21),
  word: fc.constantFrom('', 'a', '3', 'é', '😀', 'true', "it's {{x}}"),
  written: fc.constantFrom('3', '10', 'true', '2.5'),
  flag: fc.boolean(),
  list: fc.constantFrom([1, 2], [3]),
  struct: fc.constantFrom({ k: 3, t: 'a' }, { k: 0, t: '' }),
})
