import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { loadAll } from 'js-yaml'
import { output } from './command.ts'
import { kfpSdk } from './python.ts'
import { repository } from './repository.ts'
import { structureOf } from './structure.ts'

const scripts = join(repository, 'conformance/python')
const compiled = join(repository, 'compiled')

describe('the Python SDK', () => {
  let bin: string
  let folder: string
  before(async () => {
    bin = await kfpSdk()
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-sdk-'))
  })
  after(() => rm(folder ?? '', { recursive: true, force: true }))
  const python = (script: string, ...args: readonly string[]): Promise<string> => output(join(bin, 'python'), [join(scripts, script), ...args])

  it('parses every compiled file strictly, loads it, and compiles it again to the same document', async () => {
    const files = (await readdir(compiled)).map((name) => join(compiled, name, 'pipeline.yaml'))
    expect(files).to.have.length.of.at.least(3)
    const report = JSON.parse(await python('strict_load.py', ...files)) as Record<string, string[]>
    expect(report).to.deep.equal(Object.fromEntries(files.map((file) => [file, []])))
  })

  for (const [name, twin] of [
    ['hello', 'hello.py'],
    ['fan-out', 'fan_out.py'],
  ] as const) {
    it(`makes of the twin of ${name} what we make of ours: names, threading, types`, async () => {
      const file = join(folder, `${name}.yaml`)
      await python('compile_twin.py', join(scripts, 'twins', twin), file)
      const [ours, theirs] = await Promise.all(
        [join(compiled, name, 'pipeline.yaml'), file].map(async (path) => loadAll(await readFile(path, 'utf8'))),
      )
      expect(structureOf(ours)).to.deep.equal(structureOf(theirs))
    })
  }

  it('runs the Node steps of hello in its own local runner', async () => {
    const printed = await python('run_local.py', join(compiled, 'hello/pipeline.yaml'), '{"name": "Python"}')
    expect(JSON.parse(printed.trim().split('\n').at(-1) ?? '')).to.deep.equal({ loud: 'HELLO, PYTHON!!!' })
  })
})
