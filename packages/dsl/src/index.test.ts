import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { expect } from 'chai'
import { judge } from './judge.ts'
import { graphOf } from './pipeline.ts'

/** An author's file and a whole copy of the library in one bundle. */
const library = (author: string): string => `
import { component, equals, parallelFor, pipeline, t, text, when } from './index.ts'
${author}`

const steps = `
export const step = component({ name: 'step', inputs: { word: t.string() }, outputs: { word: t.string() }, run: async ({ word }) => ({ word }) })
export const inner = pipeline({ name: 'inner', inputs: { word: t.string() } }, ({ word }) => step({ word }))
export const twice = (word) => parallelFor(['a', 'b'], (item) => step({ word: text\`\${item} \${word}\` }))`

const user = `
import * as theirs from './steps.mjs'
export const outer = pipeline({ name: 'outer', inputs: { word: t.string() } }, ({ word }) => {
  const first = theirs.step({ word })
  const second = theirs.inner({ word: first.outputs.word })
  theirs.twice(second.outputs.word)
  when(equals(second.outputs.word, 'x'), () => theirs.step({ word: second.outputs.word }))
})
export const leaky = pipeline({ name: 'leaky', inputs: { word: t.string() } }, ({ word }) => {
  let leaked = theirs.step({ word })
  parallelFor(['a'], (item) => {
    leaked = theirs.step({ word: item })
  })
  theirs.step({ word: leaked.outputs.word })
})`

describe('two copies of the library in one process', () => {
  let folder: string
  let mine: { readonly outer: unknown; readonly leaky: unknown }
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'two-copies-'))
    for (const [name, author] of [
      ['steps', steps],
      ['user', user],
    ] as const) {
      const { outputFiles } = await build({
        stdin: { contents: library(author), resolveDir: import.meta.dirname, loader: 'js' },
        bundle: true,
        write: false,
        platform: 'node',
        format: 'esm',
        conditions: ['@kfp-ts/source'],
        external: ['./steps.mjs'],
        banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      })
      await writeFile(join(folder, `${name}.mjs`), outputFiles[0]?.text ?? '')
    }
    mine = (await import(pathToFileURL(join(folder, 'user.mjs')).href)) as typeof mine
  })
  after(() => rm(folder, { recursive: true }))

  it('record into one graph, which a third copy reads', () => {
    const graph = graphOf(mine.outer)
    expect(graph.body.map(({ id, kind }) => [id, kind])).to.deep.equal([
      [1, 'task'],
      [2, 'task'],
      [3, 'loop'],
      [5, 'branches'],
    ])
    expect(judge(graph)).to.deep.equal([])
  })

  it("places are lines of the author's file, although library and author share a file", async () => {
    const [found] = judge(graphOf(mine.leaky))
    expect(found?.code).to.equal('KF2001')
    expect(found?.position?.file).to.equal(join(folder, 'user.mjs'))
    const lines = (await readFile(join(folder, 'user.mjs'), 'utf8')).split('\n')
    expect(lines[(found?.position?.line ?? 0) - 1]).to.contain('step({ word: leaked.outputs.word })')
  })
})
