import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Profile, toArgo, writeArgo } from '@kfp-ts/argo'
import { exampleOf, type IrDocument, readPipeline } from '@kfp-ts/ir'
import { compileShape, shapes } from '@kfp-ts/test-kit'
import { expect } from 'chai'
import { inexpressibleShapes } from './argo-inexpressible.ts'
import { argoLint, oldArgoAnswers, oldArgoLint } from './argo-oracles.ts'
import { compiledFiles } from './compiled-files.ts'
import { repository } from './repository.ts'

/** A document and what it is called here. */
interface Source {
  readonly name: string
  readonly document: IrDocument
}

describe('workflows in the profile', () => {
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'argo-profiles-'))
  })
  after(() => rm(folder, { recursive: true }))

  it("kfp-v1 pass Argo 4's validator by the rules of a submission, as Kubeflow's API server asks it", async () => {
    const files = await written('kfp-v1', folder)
    expect((await argoLint(files, { submit: true, apart: true })).filter(({ error }) => error !== undefined)).to.deep.equal([])
  })

  it('plain-compat pass the validator of Argo 3.4.17, which knows all fields and all functions in them', async () => {
    const files = await written('plain-compat', folder)
    expect((await oldArgoLint(files)).filter(({ error }) => error !== undefined)).to.deep.equal([])
  })

  it('plain would not: the oldest Argo that it is for reads expressions in which members may be missing', async () => {
    const [file] = await written('plain', folder, 'branches')
    expect((await oldArgoLint([file!]))[0]?.error).to.include('expected name')
  })
})

describe('expressions of the profile plain-compat yield in Argo 3.4.17', () => {
  it('what a task told, and nothing of one that was skipped', async () => {
    const { document } = toArgo(await shape('branches'), { profile: 'plain-compat', arguments: { number: 3 } })
    const expressions = outputsOf(writeArgo(document!))
    const chosen = expressions.find((expression) => expression.startsWith('(find('))!
    const told = expressions.find((expression) => expression.startsWith("(tasks['say'].status"))!
    const executorOutput = JSON.stringify({ parameterValues: { said: 'a "b" {{workflow.name}} $HOME' } })
    const skipped = { 'tasks.say.status': 'Skipped', 'tasks.say.id': 'x' }
    const branches = { 'tasks.condition-2.status': 'Skipped', 'tasks.condition-3.status': 'Succeeded', 'tasks.condition-4.status': 'Skipped' }
    const answers = await oldArgoAnswers([
      { expression: told, values: { 'tasks.say.status': 'Succeeded', 'tasks.say.outputs.parameters.executor-output': executorOutput } },
      { expression: told, values: skipped },
      { expression: chosen, values: { ...branches, 'tasks.condition-3.outputs.parameters.pipelinechannel--join-joined': '"joined"' } },
      { expression: chosen, values: branches },
    ])
    expect(answers).to.deep.equal([
      { text: String.raw`"a \"b\" {\u007bworkflow.name}} \u0024HOME"` },
      { text: 'null' },
      { text: '"joined"' },
      { text: 'null' },
    ])
  })

  it('what all turns of a loop told, and an empty list after none', async () => {
    const { document } = toArgo(await shape('fan-in-of-parameters'), { profile: 'plain-compat' })
    const gathered = outputsOf(writeArgo(document!)).find((expression) => expression.includes('turn'))!
    const name = /parameters,'([^']+)'/.exec(gathered)?.[1] ?? ''
    const answers = await oldArgoAnswers([
      { expression: gathered, values: { [`tasks.turn.outputs.parameters.${name}`]: JSON.stringify(['=1', '=null', '="b"']) } },
      { expression: gathered, values: { 'tasks.turn.status': 'Skipped' } },
    ])
    expect(answers).to.deep.equal([{ text: '[1,"b"]' }, { text: '[]' }])
  })
})

async function shape(name: string): Promise<IrDocument> {
  const found = shapes.find((one) => one.name === name)
  if (found === undefined) throw new Error(`There is no shape ${name}.`)
  return (await compileShape(found)).document
}

/** Expressions of output parameters, as the file has them. */
function outputsOf(yaml: string): readonly string[] {
  return [...yaml.matchAll(/ expression: (.*)$/gm)].map(([, text = '']) => (text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text))
}

/** Writes all shapes and all of `compiled` in a profile, or one shape; only what no profile can express is missing. */
async function written(profile: Profile, folder: string, only?: string): Promise<readonly string[]> {
  const ofShapes = await Promise.all(
    shapes
      .filter(({ name }) => only === undefined || name === only)
      .map(async (one) => ({ name: one.name, document: (await compileShape(one)).document })),
  )
  const sources: readonly Source[] = [...ofShapes, ...(only === undefined ? await compiled() : [])]
  const made = sources.map(({ name, document }) => ({ name, ...toArgo(document, { profile, arguments: givenTo(document) }) }))
  const refused = made.filter(({ document }) => document === undefined).map(({ name, diagnostics }) => [name, diagnostics.map(({ code }) => code)])
  expect(Object.fromEntries(refused)).to.deep.equal(only === undefined ? inexpressibleShapes : {})
  return Promise.all(
    made.flatMap(({ name, document }) => {
      if (document === undefined) return []
      const file = join(folder, `${profile}--${name.replaceAll('/', '--').replace(/(\.yaml)?$/, '.yaml')}`)
      return [writeFile(file, writeArgo(document)).then(() => file)]
    }),
  )
}

async function compiled(): Promise<readonly Source[]> {
  return (await compiledFiles()).map((file) => {
    const { document } = readPipeline(readFileSync(file, 'utf8'), { file })
    if (document === undefined) throw new Error(`${file} cannot be read`)
    return { name: file.slice(repository.length + 1), document }
  })
}

/** What whoever starts the pipeline gives: artifacts, and values for inputs without one. */
function givenTo({ spec: { root } }: IrDocument): { readonly [name: string]: string } {
  const { parameters = {}, artifacts = {} } = root.inputDefinitions ?? {}
  const open = Object.entries(parameters).filter(([, { defaultValue, isOptional }]) => defaultValue === undefined && isOptional !== true)
  return Object.fromEntries([
    ...Object.keys(artifacts).map((name) => [name, `s3://bucket/${name}`]),
    ...open.map(([name, { parameterType }]) => [name, exampleOf(parameterType)]),
  ])
}
