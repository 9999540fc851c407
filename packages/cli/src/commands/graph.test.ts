import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { main } from '../main.ts'
import { memoryIo } from '../testing/memory-io.ts'
import { project } from '../testing/project.ts'

const PIPELINES = `import { component, pipeline, t } from 'kfp-ts'
const say = component({ name: 'say', inputs: { text: t.string() }, outputs: { said: t.string() }, run: async ({ text }) => ({ said: text }) })
export const one = pipeline({ name: 'one' }, () => say({ text: say({ text: 'a' }).outputs.said }))
export const two = pipeline({ name: 'two' }, () => say({ text: 'a' }))
`

describe('kfp-ts graph', function () {
  this.timeout(30_000)
  const folder = project({ 'pipeline.ts': PIPELINES })
  after(() => rmSync(folder, { recursive: true, force: true }))

  async function kfpTs(...argv: readonly string[]) {
    const io = memoryIo(folder)
    const exitCode = await main(argv, io)
    return { exitCode, ...io.written() }
  }

  it('draws Mermaid when nothing else is asked for', async () => {
    const text = 'flowchart TD\n  accTitle: one\n  t1("say")\n  t2("say-2")\n  t1 --> t2\n  classDef exit stroke-dasharray: 4 3\n'
    expect(await kfpTs('graph', 'pipeline.ts', '--pipeline', 'one')).to.deep.equal({ exitCode: 0, stdout: text, stderr: '' })
    expect(JSON.parse((await kfpTs('graph', 'pipeline.ts', '--pipeline', 'one', '--json')).stdout)).to.deep.equal({
      format: 'mermaid',
      text,
      diagnostics: [],
    })
  })

  it('draws what the ending of the file says, and says where', async () => {
    for (const [file, begin] of [
      ['drawings/one.svg', '<svg xmlns="http://www.w3.org/2000/svg"'],
      ['one.dot', 'digraph "one" {'],
      ['one.mmd', 'flowchart TD'],
    ] as const) {
      const { exitCode, stdout } = await kfpTs('graph', 'pipeline.ts', '--pipeline', 'one', '--out', file)
      expect([exitCode, stdout]).to.deep.equal([0, `${{ svg: 'svg', dot: 'dot', mmd: 'mermaid' }[file.slice(-3)]}: ${file}\n`])
      expect(readFileSync(join(folder, file), 'utf8').startsWith(begin)).to.equal(true)
    }
    expect((await kfpTs('graph', 'pipeline.ts', '--pipeline', 'two', '--format', 'dot')).stdout).to.contain('"say" [label="say"]')
  })
})
