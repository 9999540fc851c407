import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImporterSpec, IrDocument } from '@kfp-ts/ir'
import type { Run } from '@kfp-ts/runs'
import { expect } from 'chai'
import { newFolder, run, smallPipeline, task } from './small-pipeline.test.ts'

function importing(importer: Partial<ImporterSpec>, inputs: { readonly [name: string]: unknown }): IrDocument {
  const document = smallPipeline({
    steps: {
      read: {
        in: { model: 'ARTIFACT' },
        out: { text: 'STRING', metadata: 'STRUCT' },
        run: "out('text', fs.readFileSync(a.model[0] + '/a', 'utf8')); out('metadata', input.inputs.artifacts.model.artifacts[0].metadata)",
      },
    },
    tasks: { importer: task('importer', inputs), read: task('read', { model: '@importer.artifact' }) },
  })
  const artifactType = { schemaTitle: 'system.Model', schemaVersion: '0.0.1' }
  const components = {
    ...document.spec.components,
    importer: {
      executorLabel: 'importer',
      inputDefinitions: { parameters: { uri: { parameterType: 'STRING' as const } } },
      outputDefinitions: { artifacts: { artifact: { artifactType } } },
    },
  }
  const executors = {
    ...document.spec.deploymentSpec?.executors,
    importer: { importer: { artifactUri: { runtimeParameter: 'uri' }, typeSchema: artifactType, ...importer } },
  }
  return { ...document, spec: { ...document.spec, components, deploymentSpec: { executors } } }
}

describe('importers', () => {
  let folder: string
  beforeEach(() => {
    folder = join(newFolder(), 'model')
    mkdirSync(folder)
    writeFileSync(join(folder, 'a'), 'weights')
  })
  const outcome = async (document: IrDocument): Promise<Run> => (await run(document)).run

  it('hand a folder on as an artifact, with metadata', async () => {
    const metadata = {
      size: "{{$.inputs.parameters['metadata']}}",
      note: "size {{$.inputs.parameters['metadata']}}",
      "of {{$.inputs.parameters['metadata']}}": true,
    }
    const { tasks } = await outcome(importing({ metadata }, { uri: `file://${folder}`, metadata: 3 }))
    expect(tasks.map(({ kind, state }) => [kind, state])).to.deep.equal([
      ['importer', 'succeeded'],
      ['container', 'succeeded'],
    ])
    expect(tasks[0]?.outputs?.artifacts['artifact']).to.deep.equal([
      { name: 'artifact', schemaTitle: 'system.Model', uri: folder, metadata: { size: 3, note: 'size 3', 'of 3': true } },
    ])
    expect(tasks[1]?.outputs?.parameters).to.deep.equal({ text: 'weights', metadata: { size: 3, note: 'size 3', 'of 3': true } })
  })

  it('take a constant for an address', async () => {
    const { state } = await outcome(importing({ artifactUri: { constant: folder } }, { uri: folder }))
    expect(state).to.equal('succeeded')
  })

  it('count a relative path from where the run was started', async () => {
    const { run: finished } = await run(importing({}, { uri: './model' }), { startedIn: join(folder, '..') })
    expect(finished.tasks[0]?.outputs?.artifacts['artifact']?.[0]?.uri).to.equal(folder)
  })

  it('copy into the workspace what is to be there', async () => {
    const { run: ran, runs } = await run(importing({ downloadToWorkspace: true }, { uri: folder }))
    const artifact = ran.tasks.find(({ path }) => path === 'importer')?.outputs?.artifacts['artifact']?.[0]
    expect(artifact).to.deep.include({ path: 'workspace/.artifacts/importer/model', uri: join(runs, ran.id, 'workspace/.artifacts/importer/model') })
    expect(ran.tasks.find(({ path }) => path === 'read')?.outputs?.parameters['text']).to.equal('weights')
  })

  it('say what they cannot import', async () => {
    expect((await outcome(importing({}, { uri: '/no/where' }))).failure).to.deep.equal({
      code: 'KF5050',
      message: 'Importer "importer" finds nothing at "/no/where".',
      hint: 'give the path of a file or folder that exists; a relative one counts from where the run is started.',
    })
    expect((await outcome(importing({}, { uri: 'oci://registry/model' }))).failure).to.deep.equal({
      code: 'KF5051',
      message: 'Importer "importer" cannot import "oci://registry/model" on this machine.',
      hint: 'local runs import files and folders of this machine, and what s3:, minio:, gs: and https: name.',
    })
  })
})
