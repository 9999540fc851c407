import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { compileShape, shapes } from '@kfp-ts/test-kit'
import { expect } from 'chai'
import { output } from './command.ts'
import { compiledFiles } from './compiled-files.ts'
import { pythonRunnerGaps } from './python-runner-gaps.ts'
import { kfpSdk } from './python.ts'
import { repository } from './repository.ts'

const compiled = join(repository, 'compiled')

describe('the Python SDK', () => {
  let bin: string
  let folder: string
  let files: readonly string[]
  const fileOf = (shape: string): string => join(folder, `${shape}.yaml`)
  const python = (script: string, ...args: readonly string[]): Promise<string> =>
    output(join(bin, 'python'), [join(repository, 'conformance/python', script), ...args])

  before(async () => {
    bin = await kfpSdk()
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-sdk-'))
    for (const shape of shapes) await writeFile(fileOf(shape.name), (await compileShape(shape)).text)
    files = [...(await compiledFiles()), ...shapes.map(({ name }) => fileOf(name))]
  })
  after(() => rm(folder ?? '', { recursive: true, force: true }))

  it('parses every compiled file and every shape strictly, loads it, and compiles it again to the same document', async () => {
    const report = JSON.parse(await python('strict_load.py', ...files)) as { readonly [file: string]: readonly string[] }
    expect(report).to.deep.equal(Object.fromEntries(files.map((file) => [file, []])))
  })

  it('runs hello and every shape in its own local runner to the same outputs, but where it is known not to', async () => {
    const runnable = shapes.filter(({ outputs }) => outputs !== undefined)
    const pairs = runnable.flatMap(({ name, parameters = {} }) => [fileOf(name), JSON.stringify(parameters)])
    const printed = await python('run_local.py', join(compiled, 'hello/pipeline.yaml'), '{"name": "Python"}', ...pairs)
    const [hello, ...given] = Object.values(JSON.parse(printed.trim().split('\n').at(-1) ?? '') as { readonly [file: string]: Values | string })
    expect(hello).to.deep.equal({ loud: 'HELLO, PYTHON!!!' })
    const found = runnable.map(({ name, outputs = {} }, index) => [name, onlyParameters(given[index] ?? {}, outputs)] as const)
    const right = found.filter(([name]) => !(name in pythonRunnerGaps))
    expect(Object.fromEntries(right)).to.deep.equal(Object.fromEntries(right.map(([name]) => [name, outputsOf(name)])))
    const closed = found.filter(([name, outputs]) => name in pythonRunnerGaps && isDeepStrictEqual(outputs, outputsOf(name)))
    expect(closed, 'no gap any more').to.deep.equal([])
  })
})

interface Values {
  readonly [output: string]: unknown
}

const outputsOf = (shape: string): Values => shapes.find(({ name }) => name === shape)?.outputs ?? {}

/** Output artifacts are printed as Python's objects. */
function onlyParameters(given: Values | string, outputs: Values): Values | string {
  return typeof given === 'string' ? given : Object.fromEntries(Object.keys(outputs).map((name) => [name, given[name]]))
}
