import { PipelineError } from '@kfp-ts/diagnostics'
import { parseExpression } from '@kfp-ts/ir'
import { expect } from 'chai'
import { translated } from './translated.ts'

const inArgo = (condition: string): string =>
  translated(parseExpression(condition), ({ op, args }) => (op === 'id' && args === 'x' ? 'X' : undefined))

describe('expressions of Kubeflow', () => {
  for (const [condition, expected] of [
    ['x == 3 && !(x > 2.5) || x != null', '(((X == 3) && !((X > 2.5))) || (X != nil))'],
    ["x in ['a', 'it\\'s'] ? x + 'b' : 'c'", "((X in ['a','it\\'s'])?(X + 'b'):'c')"],
    ['size(x) >= 2 && x.size() < 3', '((len(X) >= 2) && (len(X) < 3))'],
    ["x.startsWith('a') || x.endsWith('b')", "((X startsWith 'a') || (X endsWith 'b'))"],
    ["x.contains('a') && x.matches('^a.*$')", "((X contains 'a') && (X matches '^a.*$'))"],
    ["int(x) % 2 == 0 && double(x) < 1.0 && string(x) == '1'", "((((int(X) % 2) == 0) && (float(X) < 1)) && (string(X) == '1'))"],
    ['bool(x) == -(x) < 1', "((X in [true,'true','True','TRUE','t','1']) == (-(X) < 1))"],
    ["x.a[0]['b'] == {'k': [1]}", "(X['a'][0]['b'] == {'k':[1]})"],
    ["parseJson(x)['rate'] > 1e-7", "(fromJSON(X)['rate'] > 1e-7)"],
  ] as const) {
    it(condition, () => expect(inArgo(condition)).to.equal(expected))
  }

  it('cut the quotient of whole numbers, and no other', () => {
    expect(inArgo('7 / 2')).to.equal('int(7 / 2)')
    expect(inArgo('(size(x) + 1) / -(2)')).to.equal('int((len(X) + 1) / -(2))')
    expect(inArgo('x / 2.0')).to.equal('(X / 2)')
  })

  it('are refused where Argo has no word', () => {
    const refused = (word: string): string => `A condition or selector uses ${word}, for which Argo's expressions have no word.`
    for (const [condition, word] of [
      ['has(x.a)', 'has()'],
      ['[1].all(y, y > 0)', 'all()'],
      ['y == 1', 'y'],
      ["timestamp('2026-01-01T00:00:00Z') == x", 'timestamp()'],
      ['x == 5u', 'bytes or an unsigned number'],
      ["x == b'a'", 'bytes or an unsigned number'],
    ] as const) {
      expect(() => inArgo(condition)).to.throw(PipelineError, refused(word))
    }
  })
})
