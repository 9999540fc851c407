import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { graphOf, judge, lower } from '@kfp-ts/dsl'
import { checkPipeline, writePipeline } from '@kfp-ts/ir'
import { expect } from 'chai'
import { loadAll } from 'js-yaml'
import { output } from './command.ts'
import { kfpSdk } from './python.ts'
import { repository, upstream } from './repository.ts'
import { structureOf, withoutProse } from './structure.ts'

const ours = join(repository, 'conformance/kubernetes')
const scripts = join(repository, 'conformance/python')
const goldens = join(upstream, 'kubernetes-snapshots')
const named = (ending: string): readonly string[] =>
  readdirSync(ours)
    .filter((file) => file.endsWith(ending) && file !== 'comp.ts')
    .map((file) => file.slice(0, -ending.length))
const twins = named('.py')
const withoutPython = ['without-a-function-in-python']
const rewritten = named('.ts').filter((name) => !twins.includes(name) && !withoutPython.includes(name))
const goldenOf = (name: string): string => join(goldens, `${name.replaceAll('-', '_')}.yaml`)

async function compiled(name: string): Promise<string> {
  const [exported] = Object.values((await import(join(ours, `${name}.ts`))) as object)
  const graph = graphOf(exported)
  expect(judge(graph)).to.deep.equal([])
  const { document, diagnostics } = lower(graph, () => ({ image: 'node', command: [], args: [] }))
  // What the backend does not do is an error for it, and a legal document all the same.
  expect(diagnostics.filter(({ code }) => !['KF3525', 'KF3531'].includes(code))).to.deep.equal([])
  expect(checkPipeline(document).filter(({ severity }) => severity === 'error')).to.deep.equal([])
  return writePipeline(document)
}

/** The first document but for its containers and its prose; the second one whole. */
function parts([spec, platforms]: readonly unknown[]): { readonly spec: unknown; readonly platforms: unknown } {
  return { spec: withoutProse(structureOf(spec)), platforms }
}

describe('settings of the Python SDK, rewritten', () => {
  const there = existsSync(goldens)

  it('are all of them', function () {
    if (!there) return this.skip()
    const files = readdirSync(goldens).filter((file) => file.endsWith('.yaml'))
    expect(rewritten.map(goldenOf).toSorted()).to.deep.equal(files.map((file) => join(goldens, file)).toSorted())
  })

  for (const name of rewritten) {
    if (!there) it.skip(`${name} (what the SDK made of it is not beside the checkout)`)
    else
      it(`${name} makes the same documents`, async () => {
        expect(parts(loadAll(await compiled(name)))).to.deep.equal(parts(loadAll(await readFile(goldenOf(name), 'utf8'))))
      })
  }
})

describe('settings that the SDK has no snapshot of', () => {
  let bin: string
  let folder: string
  let twinDocuments: { readonly [name: string]: readonly unknown[] }
  before(async () => {
    bin = await kfpSdk()
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-settings-'))
    twinDocuments = JSON.parse(await python('compile_twins.py', ...twins.map((name) => join(ours, `${name}.py`)))) as typeof twinDocuments
  })
  after(() => rm(folder ?? '', { recursive: true, force: true }))
  const python = (script: string, ...args: readonly string[]): Promise<string> => output(join(bin, 'python'), [join(scripts, script), ...args])

  for (const name of twins) {
    it(`${name}: the SDK makes the same documents of its twin`, async () => {
      const theirs = twinDocuments[name] ?? []
      expect(theirs, String(theirs)).to.be.an('array')
      expect(parts(loadAll(await compiled(name)))).to.deep.equal(parts(theirs))
    })
  }

  it('and all others are taken by a strict parse, loaded, and compiled again to the same document', async () => {
    const files = await Promise.all(
      [...rewritten, ...twins, ...withoutPython].map(async (name) => {
        const file = join(folder, `${name}.yaml`)
        await writeFile(file, await compiled(name))
        return file
      }),
    )
    expect(JSON.parse(await python('strict_load.py', ...files))).to.deep.equal(Object.fromEntries(files.map((file) => [file, []])))
  })

  it('cover every field that the SDK knows of', async () => {
    const documents = await Promise.all([...rewritten, ...twins, ...withoutPython].map(compiled))
    const written = new Set(documents.flatMap((yaml) => Object.values(executorsOf(yaml)).flatMap((executor) => [...keysIn(executor)])))
    const known = JSON.parse(await python('setting_fields.py')) as readonly string[]
    expect(known).to.have.lengthOf.at.least(60)
    expect(known.filter((field) => !written.has(field))).to.deep.equal([])
  })
})

function executorsOf(yaml: string): { readonly [label: string]: unknown } {
  const [, second] = loadAll(yaml) as readonly {
    readonly platforms?: { readonly kubernetes: { readonly deploymentSpec?: { readonly executors: {} } } }
  }[]
  return second?.platforms?.kubernetes.deploymentSpec?.executors ?? {}
}

/** Every key of a tree by the keys that lead to it, joined by dots; the items of a list are one. */
function* keysIn(tree: unknown, place = ''): Iterable<string> {
  if (Array.isArray(tree)) for (const item of tree) yield* keysIn(item, place)
  else if (typeof tree === 'object' && tree !== null)
    for (const [key, inner] of Object.entries(tree)) {
      yield place + key
      yield* keysIn(inner, `${place}${key}.`)
    }
}
