import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toArgo, writeArgo } from '@kfp-ts/argo'
import { checkArgo } from '@kfp-ts/argo/check'
import { type IrDocument, readPipeline } from '@kfp-ts/ir'
import { compileShape, shapes } from '@kfp-ts/test-kit'
import { expect } from 'chai'
import { inexpressible, inexpressibleShapes } from './argo-inexpressible.ts'
import { argoCrdLint, argoLint } from './argo-oracles.ts'
import { compiledFiles } from './compiled-files.ts'
import { repository, upstream } from './repository.ts'

const goldens = join(upstream, 'pipelines')

/** A document and what it is called here. */
interface Source {
  readonly name: string
  readonly document: IrDocument
}

describe("Argo's validator, and its definitions as the API server applies them, accept", () => {
  it('every shape', async () => {
    const sources = await Promise.all(shapes.map(async (shape) => ({ name: shape.name, document: (await compileShape(shape)).document })))
    await expectAccepted(sources, inexpressibleShapes)
  })

  it('every compiled pipeline', async () => {
    const files = await compiledFiles()
    await expectAccepted(
      files.map((file) => sourceOf(file, repository)),
      {},
    )
  })

  it('every pipeline of the Python SDK that Argo can express', async function () {
    if (!existsSync(goldens)) return this.skip()
    const files = readdirSync(goldens, { recursive: true, encoding: 'utf8' }).filter((file) => file.startsWith('valid/') && file.endsWith('.yaml'))
    expect(files.length).to.be.greaterThan(100)
    await expectAccepted(
      files.map((file) => sourceOf(join(goldens, file), goldens)),
      inexpressible,
    )
  })
})

function sourceOf(file: string, folder: string): Source {
  const { document } = readPipeline(readFileSync(file, 'utf8'), { file })
  if (document === undefined) throw new Error(`${file} cannot be read`)
  return { name: file.slice(folder.length + 1), document }
}

/** All are turned into workflows but those that are listed, each for the reasons that are listed; none is refused by Argo. */
async function expectAccepted(sources: readonly Source[], reasons: { readonly [name: string]: readonly string[] }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'argo-emitter-'))
  const made = sources.map(({ name, document }) => ({ name, ...toArgo(document, { arguments: filesOutside(document) }) }))
  const refused = made.filter(({ document }) => document === undefined).map(({ name, diagnostics }) => [name, diagnostics.map(({ code }) => code)])
  expect(Object.fromEntries(refused)).to.deep.equal(
    Object.fromEntries(Object.entries(reasons).filter(([name]) => sources.some((source) => source.name === name))),
  )
  const files = await Promise.all(
    made.flatMap(({ name, document }) => {
      if (document === undefined) return []
      const file = join(folder, name.replaceAll('/', '--').replace(/(\.yaml)?$/, '.yaml'))
      return [writeFile(file, writeArgo(document)).then(() => file)]
    }),
  )
  // A parameter without a value is left to whoever submits the workflow.
  const ours = made.flatMap(({ name, document }) =>
    document === undefined
      ? []
      : checkArgo(writeArgo(document)).flatMap(({ code, message }) => (code === 'KF3923' ? [] : [`${name}: ${code} ${message}`])),
  )
  expect(ours, 'of our own lint').to.deep.equal([])
  const verdicts = [...(await argoLint(files, { apart: true })), ...(await argoCrdLint(files))]
  await rm(folder, { recursive: true })
  expect(verdicts.filter(({ error }) => error !== undefined)).to.deep.equal([])
  expect(verdicts).to.have.length(2 * files.length)
}

/** Where the artifacts lie that whoever starts a pipeline gives. */
function filesOutside({ spec: { root } }: IrDocument): { readonly [name: string]: string } {
  return Object.fromEntries(Object.keys(root.inputDefinitions?.artifacts ?? {}).map((name) => [name, `s3://bucket/${name}`]))
}
