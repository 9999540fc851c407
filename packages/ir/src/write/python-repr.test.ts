import { expect } from 'chai'
import { pythonRepr } from './python-repr.ts'

describe('pythonRepr', () => {
  for (const [value, text] of [
    [null, 'None'],
    [true, 'True'],
    [1, '1.0'],
    [-0, '-0.0'],
    [0.00012345, '0.00012345'],
    [1e-5, '1e-05'],
    [1.5e-7, '1.5e-07'],
    [1234567890123456, '1234567890123456.0'],
    [1e16, '1e+16'],
    [5e-324, '5e-324'],
    ["it's", `"it's"`],
    [`it's "so"`, `'it\\'s "so"'`],
    ['\\\n\u0000\u00a0\u2028é😀', "'\\\\\\n\\x00\\xa0\\u2028é😀'"],
    [['a', 1, {}], "['a', 1.0, {}]"],
    [{ a: [null] }, "{'a': [None]}"],
  ] as const) {
    it(`shows ${JSON.stringify(value)} as ${text}`, () => {
      expect(pythonRepr(value)).to.equal(text)
    })
  }
})
