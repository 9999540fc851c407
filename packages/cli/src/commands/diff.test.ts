import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { main } from '../main.ts'
import { memoryIo } from '../testing/memory-io.ts'
import { project } from '../testing/project.ts'

const hello = (greeting: string, who = 'world') => `import { component, pipeline, t } from 'kfp-ts'
export const greet = component({
  name: 'greet', inputs: { name: t.string() }, outputs: { greeting: t.string() }, run: async ({ name }) => ({ greeting: '${greeting}, ' + name }),
})
export const hello = pipeline({ name: 'hello', inputs: { who: t.string({ default: '${who}' }) } }, ({ who }) => greet({ name: who }))
`

describe('kfp-ts diff', function () {
  this.timeout(30_000)
  const folder = project({ 'before.ts': hello('Hello'), 'after.ts': hello('Good day', 'you'), 'other.ts': `${hello('Hello')}\n// A comment.\n` })
  after(() => rmSync(folder, { recursive: true, force: true }))

  async function kfpTs(...argv: readonly string[]) {
    const io = memoryIo(folder)
    const exitCode = await main(argv, io)
    return { exitCode, ...io.written() }
  }

  it('ends with 0 between pipelines of one meaning, one compiled and one not', async () => {
    await kfpTs('compile', 'before.ts', '--out', 'out')
    const same = { exitCode: 0, stdout: 'Nothing changed in meaning.\n', stderr: '' }
    expect(await kfpTs('diff', 'out/hello/pipeline.yaml', 'other.ts')).to.deep.equal(same)
    await kfpTs('compile', 'before.ts', '--out', 'objects', '--kubernetes-manifest', '--include-pipeline-manifest')
    expect(await kfpTs('diff', 'objects/hello/pipeline.yaml', 'before.ts')).to.deep.equal(same)
  })

  it('ends with 1 when something changed, and says which tasks lose their cache', async () => {
    const { exitCode, stdout } = await kfpTs('diff', 'before.ts', 'after.ts')
    expect(exitCode).to.equal(1)
    expect(stdout).to.match(
      /^Pipeline\n {2}input who: string, default "world" → string, default "you"\n\nTasks\n {2}~ greet {2}changed\n {6}code: embedded, [\d.]+ KB → embedded, [\d.]+ KB\n/,
    )
    expect(stdout).to.contain('  greet loses its cache: its code changed\n')
  })

  it('says the same to programs and in a pull request', async () => {
    const { exitCode, stdout } = await kfpTs('diff', 'before.ts', 'after.ts', '--json')
    expect(exitCode).to.equal(1)
    const { same, tasks, cache, diagnostics } = JSON.parse(stdout) as Record<string, unknown>
    expect([same, diagnostics]).to.deep.equal([false, []])
    expect(tasks).to.have.length(1)
    expect(cache).to.deep.equal([{ path: 'greet', effect: 'lost', reasons: ['its code changed'] }])
    expect((await kfpTs('diff', 'before.ts', 'after.ts', '--markdown')).stdout).to.match(/^### before\.ts → after\.ts\n[^]*\| `greet` \| ❌ lost \|/)
  })

  it('reads what check would call wrong, as long as its structure is sound', async () => {
    const text = readFileSync(join(folder, 'out/hello/pipeline.yaml'), 'utf8').replace(
      'componentInputParameter: who',
      'componentInputParameter: whom',
    )
    writeFileSync(join(folder, 'wrong.yaml'), text)
    const { exitCode, stdout } = await kfpTs('diff', 'out/hello/pipeline.yaml', 'wrong.yaml')
    expect(exitCode).to.equal(1)
    expect(stdout).to.contain('input name: input who → input whom')
  })
})
