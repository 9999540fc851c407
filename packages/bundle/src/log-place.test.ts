import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect } from 'chai'
import { bundleBodies } from './bundle-bodies.ts'
import { calledComponents } from './called-components.ts'
import { logPlace } from './log-place.ts'
import { loadGraph } from './testing/load-graph.ts'

const imports = "import { component, pipeline, t } from 'kfp-ts'\nimport {\n  fail,\n} from './fail.ts'\n"
const pipelineOf = (run: string): string => `${imports}
interface Unused { readonly a: string }
const limit: number = 3

export const step = component({
  name: 'a step',
  run: async () => {
${run}
  },
})
export const all = pipeline({ name: 'all' }, () => { step() })`

/** Runs the packed body of the first component and finds the place in what it printed: `FILE: the line from there on`. */
async function placeOf(files: { readonly [path: string]: string }): Promise<string | undefined> {
  const { graph, folder } = await loadGraph(files)
  const { command } = (await bundleBodies(graph)).bodies(calledComponents(graph)[0]!)
  const out = join(mkdtempSync(join(tmpdir(), 'log-place-')), 'out.json')
  const input = JSON.stringify({ outputs: { outputFile: out } })
  const { stderr } = spawnSync(process.execPath, [...command.slice(1), '--executor_input', input], { encoding: 'utf8' })
  const place = await logPlace(stderr, { folder, texts: new Set(command) })
  if (place === undefined) return undefined
  const file = relative(folder, place.file)
  return `${file}: ${files[file]?.split('\n')[place.line - 1]?.slice(place.column - 1)}`
}

describe('logPlace', () => {
  const fail = 'export const fail = (why: string): never => {\n  throw new Error(why)\n}\n'

  it("finds the line of a pipeline's own file", async () => {
    expect(await placeOf({ 'pipeline.ts': pipelineOf("    if (limit > 2) throw new Error('boom')"), 'fail.ts': fail })).to.equal(
      "pipeline.ts: new Error('boom')",
    )
  })
  it('finds the line of another file of the author', async () => {
    expect(await placeOf({ 'pipeline.ts': pipelineOf("    await Promise.resolve()\n    fail('x')"), 'fail.ts': fail })).to.equal(
      'fail.ts: new Error(why)',
    )
  })
  it('finds it in a file that uses the library over several lines, beside a package that needs require', async () => {
    const files = {
      'pipeline.ts': pipelineOf('    fail(String(limit))'),
      'fail.ts': `import {\n  component,\n  pipeline,\n} from 'kfp-ts'\nimport old from './old.cjs'\nexport const other = component({ name: 'other', run: async () => {} })\nexport const none = pipeline({ name: 'none' }, () => other())\n${fail.replace('why)\n', 'why + old.sep)\n')}`,
      'old.cjs': "const { sep } = require('node:path')\nexports.sep = sep",
    }
    expect(await placeOf(files)).to.equal('fail.ts: new Error(why + old.sep)')
  })
  it('knows nothing where nothing was thrown', async () => {
    expect(await logPlace('all is well', { folder: tmpdir(), texts: new Set() })).to.equal(undefined)
  })
})
