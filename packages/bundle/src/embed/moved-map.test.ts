import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import { expect } from 'chai'
import { transformSync } from 'esbuild'
import { movedMap } from './moved-map.ts'
import { patchwork } from './patchwork.ts'

const source = 'interface Unused { readonly a: string }\nexport const one: number = first()\nexport const two: number = second()\n'

describe('movedMap', () => {
  it("follows what was moved to the author's text, and nothing else", () => {
    const { code, map } = transformSync(source, { loader: 'ts', sourcemap: 'external', sourcefile: '/a/author.ts' })
    const [one, two] = ['first()', 'second()'].map((text) => ({ start: code.indexOf(text), end: code.indexOf(text) + text.length }))
    const moved = patchwork(['ours(\n  ', two!, ',\n', one!, ')'], code)
    const trace = new TraceMap(movedMap(map, code, moved))
    expect(originalPositionFor(trace, { line: 2, column: 2 })).to.include({
      source: '/a/author.ts',
      line: 3,
      column: source.split('\n')[2]!.indexOf('second'),
    })
    expect(originalPositionFor(trace, { line: 3, column: 0 })).to.include({
      source: '/a/author.ts',
      line: 2,
      column: source.split('\n')[1]!.indexOf('first'),
    })
    expect(originalPositionFor(trace, { line: 1, column: 0 }).source).to.equal(null)
  })
})
