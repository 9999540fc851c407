import { expect } from 'chai'
import { notJson } from './not-json.ts'

describe('notJson', () => {
  it('accepts what JSON says without loss', () => expect(notJson({ a: [1, 'x', true, { b: 0.5 }] })).to.equal(undefined))
  const cases: readonly (readonly [unknown, string])[] = [
    [{ a: { b: Number.NaN } }, 'a.b: it is NaN'],
    [{ rows: [1, null] }, 'rows[1]: it is null'],
    [{ when: new Date(0) }, 'when: it is a Date'],
    [{ f: () => 1 }, 'f: it is a function'],
    [{ n: 1n }, 'n: it is a bigint'],
    [undefined, 'it is undefined'],
  ]
  for (const [value, words] of cases) it(`says ${words}`, () => expect(notJson(value)).to.equal(words))
})
