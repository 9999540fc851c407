import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { transformSync } from 'esbuild'
import { showDiagnostics } from './show-diagnostics.ts'

const leaky = [...Array.from({ length: 11 }, () => ''), '  parallelFor(sizes, () => {', '    deploy({ model: leaked.outputs.model })', '  })'].join(
  '\n',
)
const problem = {
  code: 'KF2001',
  severity: 'error',
  message: 'Output "model" of task "train" is used outside the loop that makes it.',
  hint: "return it from the loop's body.",
} as const
const plain = { color: false, cwd: '/project', readFile: (file: string) => (file === '/project/pipelines/leaky/pipeline.ts' ? leaky : undefined) }
const position = { file: '/project/pipelines/leaky/pipeline.ts', line: 13, column: 5 }

describe('showDiagnostics', () => {
  it('shows code, sentence, the line before, the line, a squiggle below its word, the place and the hint', () => {
    expect(showDiagnostics([{ ...problem, position }], plain)).to.equal(
      [
        'error KF2001  Output "model" of task "train" is used outside the loop that makes it.',
        '  12 |   parallelFor(sizes, () => {',
        '  13 |     deploy({ model: leaked.outputs.model })',
        '     |     ~~~~~~',
        '       at pipelines/leaky/pipeline.ts:13:5',
        "  hint: return it from the loop's body.",
      ].join('\n'),
    )
  })

  it('names a place whose file cannot be read, and one outside the folder in full', () => {
    expect(showDiagnostics([{ ...problem, position: { file: '/gone/x.ts', line: 3, column: 1 } }], plain)).to.contain('\n  at /gone/x.ts:3:1\n')
  })

  it('leaves a blank line between problems and knows warnings from errors', () => {
    const text = showDiagnostics(
      [
        { code: 'KF2002', severity: 'warning', message: 'One.' },
        { code: 'KF2003', severity: 'error', message: 'Two.' },
      ],
      plain,
    )
    expect(text).to.equal('warning KF2002  One.\n\nerror KF2003  Two.')
  })

  it('shows related places as notes', () => {
    const text = showDiagnostics(
      [{ ...problem, position, related: [{ message: 'The loop is here.', position: { ...position, line: 12, column: 3 } }] }],
      plain,
    )
    expect(text).to.contain(
      '  note: The loop is here.\n  12 |   parallelFor(sizes, () => {\n     |   ~~~~~~~~~~~\n       at pipelines/leaky/pipeline.ts:12:3',
    )
  })

  it('covers as many characters as the place says, but never more than the line has', () => {
    expect(showDiagnostics([{ ...problem, position: { ...position, length: 9 } }], plain)).to.contain('|     ~~~~~~~~~\n')
    expect(showDiagnostics([{ ...problem, position: { ...position, column: 40, length: 90 } }], plain)).to.match(/\| {40}~~~~\n/)
  })

  it('cuts a very long line around the place', () => {
    const long = { ...plain, readFile: () => `${'x'.repeat(500)} here ${'y'.repeat(500)}` }
    const lines = showDiagnostics([{ ...problem, position: { file: 'a.ts', line: 1, column: 502 } }], long).split('\n')
    const [, code, squiggle] = lines as [string, string, string]
    expect(code.length).to.be.below(160)
    expect(code.slice(squiggle.indexOf('~'), squiggle.lastIndexOf('~') + 1)).to.equal('here')
  })

  it('colours only where asked', () => {
    expect(showDiagnostics([problem], { ...plain, color: true })).to.contain('\u001B[31m')
    expect(showDiagnostics([problem], plain)).not.to.contain('\u001B[')
  })

  it("follows a place in a bundle, also one given as a file URL, to the author's file", () => {
    const folder = mkdtempSync(join(tmpdir(), 'kfp-ts-show-'))
    const source = 'interface Unused { readonly x: number }\nexport const value: number =\n  broken({ y: 1 })\n'
    const { code } = transformSync(source, { loader: 'ts', sourcemap: 'inline', sourcefile: 'author.ts' })
    writeFileSync(join(folder, 'author.ts'), source)
    writeFileSync(join(folder, 'bundle.mjs'), code)
    const line = code.split('\n').findIndex((text) => text.includes('broken')) + 1
    const column = (code.split('\n')[line - 1] as string).indexOf('broken') + 1
    for (const file of [join(folder, 'bundle.mjs'), `file://${folder}/bundle.mjs?fresh=1`]) {
      const text = showDiagnostics([{ ...problem, position: { file, line, column, length: 2 } }], { color: false, cwd: folder })
      expect(text).to.contain('  3 |   broken({ y: 1 })\n    |   ~~~~~~\n      at author.ts:3:3')
    }
  })
})
