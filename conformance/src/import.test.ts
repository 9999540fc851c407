import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { graphOf, judge, lower } from '@kfp-ts/dsl'
import { type Callable, checkPipeline, clusterName, readCallable } from '@kfp-ts/ir'
import { wrapperOf } from '@kfp-ts/ir/wrapper'
import { expect } from 'chai'
import { format } from 'oxfmt'
import { hostOf, type Imported } from './call-imported.ts'
import { output, run } from './command.ts'
import { type Difference, differences } from './differences.ts'
import { documentIn, documentOf, expanded, expandedDocument } from './expanded.ts'
import { kfpSdk } from './python.ts'
import { cacheFolder, repository, upstream } from './repository.ts'
import { withoutProse } from './structure.ts'

const goldens = join(upstream, 'pipelines/valid')
const own = join(repository, 'conformance/import/components-v1')
const compiled = join(repository, 'compiled')
const wrappers = join(cacheFolder, 'imported')
const script = join(repository, 'conformance/python/call_loaded.py')

interface Wrapped {
  readonly file: string
  readonly yaml: string
  readonly callable: Callable
  readonly module: string
}
interface Loaded {
  readonly error?: string
  readonly documents?: readonly unknown[]
}

describe('importing what other SDKs compiled', function () {
  this.timeout(120_000)
  const all: Wrapped[] = []
  let python: string
  before(async () => {
    python = join(await kfpSdk(), 'python')
    await rm(wrappers, { recursive: true, force: true })
    await mkdir(wrappers, { recursive: true })
    for (const folder of [own, compiled, goldens]) {
      for (const file of existsSync(folder) ? await yamlFiles(folder) : []) all.push(await wrap(file))
    }
  })
  const loaded = async (...args: readonly string[]): Promise<{ readonly [file: string]: Loaded }> =>
    JSON.parse(await output(python, [script, ...args])) as { readonly [file: string]: Loaded }

  it('writes wrappers that a formatter leaves as they are', async () => {
    const options = JSON.parse(await readFile(join(repository, '.oxfmtrc.json'), 'utf8')) as object
    const { $schema: _schema, ignorePatterns: _ignored, ...style } = options as Record<string, unknown>
    for (const { module } of all) {
      const text = await readFile(module, 'utf8')
      expect((await format(module, text, style)).code).to.equal(text)
    }
  })

  it('writes wrappers that type-check, and refuse what does not fit', async () => {
    await writeFile(join(wrappers, 'tsconfig.json'), JSON.stringify(typeCheck))
    await writeFile(join(wrappers, 'wrong-use.ts'), wrongUse)
    const { code, stdout } = await run(join(repository, 'node_modules/.bin/tsc'), ['-p', wrappers])
    expect(code, stdout).to.equal(0)
  })
  it('puts each into a pipeline as it is', async () => {
    for (const wrapped of all.filter((one) => !callsACopy(one) && !takesAList(one))) {
      const called = await hosted(wrapped)
      const { spec } = called
      const task = spec.root.dag?.tasks[clusterName(wrapped.callable.name)]
      const embedded = expanded(called, spec.components?.[task?.componentRef.name ?? ''] ?? {})
      expect(differences(embedded, original(wrapped)), wrapped.file).to.deep.equal([])
    }
  })

  // Descriptions are what Python's loader forgets.
  it('makes of components of version 1 what the Python SDK makes of them', async () => {
    const components = all.filter(({ file }) => file.startsWith(own))
    const theirs = await loaded('--specs', ...components.map(({ file }) => file))
    expect(components).to.have.length.of.at.least(15)
    for (const { file, yaml } of components) {
      const { document } = readCallable(yaml)
      const python = theirs[file]?.documents
      expect(python, `${file}: ${theirs[file]?.error}`).not.to.equal(undefined)
      expect(document && withoutProse(expandedDocument(document)), file).to.deep.equal(withoutProse(expandedDocument(documentOf(python ?? []))))
    }
  })

  it('makes of pipelines that call them what the Python SDK makes', async () => {
    const theirs = await loaded(...all.map(({ file }) => file))
    const same: string[] = []
    const different: object[] = []
    for (const wrapped of all.filter((one) => !callsACopy(one) && !takesAList(one))) {
      const { file } = wrapped
      const documents = theirs[file]?.documents
      if (documents === undefined || pythonIsWrong.some(({ name }) => file.endsWith(name))) continue
      const [ours, python] = [await hosted(wrapped), documentOf(documents)].map((document) => withoutProse(expandedDocument(document)))
      const found = differences(ours, python).filter((difference) => !writesDefault(difference) && !namesChoices(difference))
      if (found.length === 0) same.push(file)
      else different.push({ file, found })
    }
    expect(different, JSON.stringify(different, null, 2)).to.deep.equal([])
    expect(same).to.have.length.of.at.least(existsSync(goldens) ? 100 : 15)
  })
})

async function yamlFiles(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder, { recursive: true })
  return files
    .filter((file) => /(?<!argo)\.yaml$/.test(file))
    .toSorted()
    .map((file) => join(folder, file))
}
async function wrap(file: string): Promise<Wrapped> {
  const yaml = await readFile(file, 'utf8')
  const { callable, diagnostics } = readCallable(yaml, { file })
  expect(
    diagnostics.filter(({ severity }) => severity === 'error'),
    file,
  ).to.deep.equal([])
  if (callable === undefined) throw new Error(`${file} has nothing to call.`)
  const module = join(
    wrappers,
    `${file.replace(goldens, '').replace(own, 'v1').replace(repository, '').replace(/^\W/, '').replaceAll(/\W+/g, '-')}.ts`,
  )
  await writeFile(module, wrapperOf(callable, yaml, { from: 'file.yaml' }))
  return { file, yaml, callable, module }
}

/** A pipeline that calls it, compiled. */
async function hosted({ callable, module, file }: Wrapped): Promise<ReturnType<typeof lower>['document']> {
  const [call] = Object.values((await import(module)) as Record<string, Imported>)
  if (call === undefined) throw new Error(`${module} exports nothing.`)
  const graph = graphOf(hostOf(call, callable))
  expect(judge(graph), file).to.deep.equal([])
  const { document } = lower(graph, () => ({ image: '', command: [], args: [] }))
  expect(
    checkPipeline(document).filter(({ severity }) => severity === 'error'),
    file,
  ).to.deep.equal([])
  return document
}
/** What was there before anybody imported it. */
function original({ yaml, callable }: Wrapped): unknown {
  const document = /^implementation:/m.test(yaml) ? readCallable(yaml).document : documentIn(yaml)
  if (document === undefined) throw new Error('It cannot be read.')
  const { component } = callable
  return expanded(document, component.executorLabel === undefined ? document.spec.root : component)
}

// Files of which the Python SDK's loader makes something else, and is wrong.
const pythonIsWrong = [
  // It takes the only component for the whole, and forgets that the pipeline gives one of its inputs a default.
  { name: '/arguments_parameters.yaml' },
]
// KFP 2.17 cannot hand on that there is no artifact: a call that leaves one out calls a copy without the input.
const callsACopy = ({ file }: Wrapped): boolean => file.endsWith('/components_with_optional_artifacts.yaml')
// Only a loop makes a list of artifacts, and the host has none.
const takesAList = ({ callable }: Wrapped): boolean =>
  Object.values(callable.component.inputDefinitions?.artifacts ?? {}).some(({ isArtifactList }) => isArtifactList === true)
/** Python's loader forgets which values an input may have. */
function namesChoices({ at, theirs }: Difference): boolean {
  return theirs === undefined && at.endsWith('.literals')
}
/** KFP 2.17 fills the words of a container before it adds defaults: Python leaves such a default to the backend, we write it on the task. */
function writesDefault({ at, theirs }: Difference): boolean {
  return theirs === undefined && /\.inputs(\.parameters(\.[^.]+)?)?$/.test(at)
}

const typeCheck = {
  extends: '../../tsconfig.base.json',
  compilerOptions: { composite: false, declaration: false, declarationMap: false, noEmit: true, isolatedDeclarations: false },
  include: ['*.ts'],
}
const wrongUse = `import { pipeline } from 'kfp-ts'
import { hello } from './compiled-hello-pipeline-yaml.ts'
import { composites } from './v1-composites-yaml.ts'
import { scalarsOfEveryKind } from './v1-scalars-yaml.ts'

export const wrong = pipeline({ name: 'wrong' }, () => {
  scalarsOfEveryKind({ text: 'fits', rate: 2 }, { memory: '1G' })
  // @ts-expect-error a number is no text
  scalarsOfEveryKind({ text: 1 })
  // @ts-expect-error the text is missing
  scalarsOfEveryKind({})
  // @ts-expect-error there is no such input
  scalarsOfEveryKind({ text: 'x', txt: 'x' })
  const { outputs } = composites({ array: [1, 'two', { three: null }], options: { any: [0] }, typed: ['a'], generic: {} })
  composites({ array: outputs.made, options: {}, typed: outputs.found, generic: {} })
  // @ts-expect-error a text is no list
  composites({ array: 'x', options: {}, typed: [], generic: {} })
  // @ts-expect-error a pipeline has no container
  hello({}, { memory: '1G' })
  // @ts-expect-error there is no such output
  scalarsOfEveryKind({ text: 'x' }).outputs.sad
})
`
