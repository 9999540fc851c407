import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { main } from '../main.ts'
import { memoryIo } from '../testing/memory-io.ts'
import { project } from '../testing/project.ts'

const countYaml = `name: Count words
description: Counts the words of a text.
inputs: [{ name: Text, type: String }]
outputs: [{ name: Words, type: String }]
implementation:
  container:
    image: bash:5
    command: [bash, -c, 'wc -w <<< "$0" > "$1"', { inputValue: Text }, { outputPath: Words }]
`
const pipelineTs = `import { component, pipeline, t } from 'kfp-ts'
import { countWords } from './count.ts'

const shout = component({
  name: 'shout',
  inputs: { words: t.string() },
  outputs: { loud: t.string() },
  run: async ({ words }) => ({ loud: words.trim() + '!' }),
})
export const demo = pipeline({ name: 'demo', inputs: { text: t.string() } }, ({ text }) => {
  const counted = countWords({ text }, { memory: '64Mi' })
  return shout({ words: counted.outputs.words })
})
`

describe('kfp-ts import', function () {
  this.timeout(60_000)
  const folder = project({ 'count.yaml': countYaml, 'pipeline.ts': pipelineTs })
  const path = (file: string): string => join(folder, file)
  async function kfpTs(...argv: readonly string[]) {
    const io = memoryIo(folder)
    const exitCode = await main(argv, io)
    return { exitCode, ...io.written() }
  }

  it('writes a wrapper', async () => {
    expect(await kfpTs('import', 'count.yaml', '--out', 'count.ts')).to.deep.equal({ exitCode: 0, stdout: 'countWords: count.ts\n', stderr: '' })
    const text = readFileSync(path('count.ts'), 'utf8')
    expect(text).to.include('/**\n * Counts the words of a text.\n')
    expect(text).to.include('export const countWords = importedComponent({\n')
  })
  it('writes one that a pipeline calls, and runs', async () => {
    const { exitCode, stdout, stderr } = await kfpTs('run', 'pipeline.ts', '--param', 'text=one two three', '--json')
    expect(exitCode, stderr).to.equal(0)
    expect(JSON.parse(stdout)).to.have.nested.property('outputs.parameters').that.deep.equals({ loud: '3!' })
  })
  it('leaves the YAML out of the bodies that are embedded beside it', async () => {
    const { exitCode, stderr } = await kfpTs('compile', 'pipeline.ts', '--out', 'small')
    expect(exitCode, stderr).to.equal(0)
    writeFileSync(path('count.ts'), readFileSync(path('count.ts'), 'utf8').replace('yaml: `name', 'yaml: `# another comment\nname'))
    expect(await kfpTs('compile', 'pipeline.ts', '--out', 'large')).to.deep.include({ exitCode: 0 })
    const compiled = (out: string): string => readFileSync(path(`${out}/demo/pipeline.yaml`), 'utf8')
    expect(compiled('large')).to.equal(compiled('small'))
    expect(compiled('small')).to.include('image: bash:5')
  })
  it('does not replace what somebody has changed, unless told to', async () => {
    expect(await kfpTs('import', 'count.yaml', '--out', 'count.ts')).to.deep.include({ exitCode: 2 })
    expect(await kfpTs('import', 'count.yaml', '--out', 'count.ts', '--force', '--name', 'count')).to.deep.include({ exitCode: 0 })
    expect(await kfpTs('import', 'count.yaml', '--out', 'count.ts')).to.deep.include({ exitCode: 0, stdout: 'countWords: count.ts\n' })
  })
  it('prints the wrapper when it is given no file', async () => {
    const { exitCode, stdout } = await kfpTs('import', 'count.yaml')
    expect([exitCode, stdout]).to.deep.equal([0, readFileSync(path('count.ts'), 'utf8')])
  })
  it('tells programs what it found', async () => {
    const { exitCode, stdout, stderr } = await kfpTs('import', 'count.yaml', '--out', 'deep/er/count.mts', '--json')
    expect([exitCode, stderr]).to.deep.equal([0, ''])
    expect(JSON.parse(stdout)).to.deep.equal({
      kind: 'component',
      name: 'count-words',
      inputs: ['text'],
      outputs: ['words'],
      exportName: 'countWords',
      out: 'deep/er/count.mts',
      diagnostics: [],
    })
  })
})
