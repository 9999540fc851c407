import { parse } from 'acorn'
import { expect } from 'chai'
import { freeNames } from './free-names.ts'

const free = (code: string): string[] =>
  [...freeNames(parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowAwaitOutsideFunction: true }).body[0]!)].sort()

describe('freeNames', () => {
  const cases: readonly (readonly [code: string, names: readonly string[]])[] = [
    ['const f = async ({ a, b: [c = d], ...e }) => a + c + e + g', ['d', 'f', 'g']],
    ['({ run() { const secret = 1; return secret } })', []],
    ['({ run({ data }) { { const inner = data } return inner } })', ['inner']],
    ['(() => { if (x) { var y = 1 } return y })', ['x']],
    ['(() => { for (const i of list) table[i] = i; try { go() } catch (error) { log(error) } })', ['go', 'list', 'log', 'table']],
    ['({ key: value, short, [computed]: 1, obj: a.b.c })', ['a', 'computed', 'short', 'value']],
    ['(class Inner extends Outer { static x = y; z() { return Inner } })', ['Outer', 'y']],
    ['(function again(n) { return arguments.length + again(n) })', []],
    ['outer: for (;;) { break outer }', []],
    ['(() => { switch (k) { case 1: let m = 1; return m } })', ['k']],
    ['import.meta.url', []],
  ]
  for (const [code, names] of cases) it(code, () => expect(free(code)).to.deep.equal(names))
})
