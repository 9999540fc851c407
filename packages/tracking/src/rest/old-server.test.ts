import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { openStore } from '../open-store.ts'
import { type Answered, type Asked, scriptedServer } from '../testing/scripted-server.ts'

const run = 'a'.repeat(32)
const files = new Map<string, Buffer>()

/** As much of MLflow 2 as registering a model needs. */
function mlflow2({ method, path, body, message }: Asked): Answered {
  const file = /mlflow-artifacts\/artifacts\/(.*)$/.exec(path)?.[1]
  if (file !== undefined && method === 'PUT') files.set(file, body)
  if (file !== undefined)
    return files.has(file) ? { text: String(files.get(file)) } : { status: 404, json: { error_code: 'RESOURCE_DOES_NOT_EXIST' } }
  const name = path.replace(/^.*\/mlflow\//, '').replace(/\?.*$/, '')
  const info = { run_id: run, experiment_id: '3', status: 'RUNNING', start_time: 1, artifact_uri: `mlflow-artifacts:/3/${run}/artifacts` }
  const answers: { readonly [name: string]: unknown } = {
    'registered-models/get': { registered_model: { name: 'surface' } },
    'model-versions/search': {},
    'experiments/get-by-name': { experiment: { experiment_id: '3', name: 'surface' } },
    'runs/create': { run: { info } },
    'runs/get': { run: { info } },
    'runs/update': {},
    'runs/log-model': {},
    'model-versions/create': { model_version: { name: 'surface', version: '1', status: 'READY', source: message['source'] } },
  }
  return name in answers ? { json: answers[name] } : { status: 404, text: '<!doctype html><title>404 Not Found</title>' }
}

describe('a server before MLflow 3', () => {
  it('keeps models below runs, where its page looks for them', async () => {
    const server = await scriptedServer(mlflow2)
    const folder = await mkdtemp(join(tmpdir(), 'kfp-ts-old-'))
    await writeFile(join(folder, 'model.json'), '{}')
    const store = await openStore(server.uri, { env: {}, patience: { totalMs: 500 } })
    const version = await store.registry.createModelVersion({ name: 'surface', source: folder })
    expect(version.source).to.equal(`mlflow-artifacts:/3/${run}/artifacts/surface`)
    expect([...files.keys()].sort()).to.deep.equal([`3/${run}/artifacts/surface/MLmodel`, `3/${run}/artifacts/surface/model.json`])
    const logged = server.asked.find(({ path }) => path.endsWith('runs/log-model'))?.message
    const described = JSON.parse(String(logged?.['model_json'])) as { readonly flavors: object }
    expect(described).to.include({ artifact_path: 'surface', run_id: run })
    expect(described.flavors).to.deep.equal({ tfjs: { data: '.', format: 'layers-model' } })
    expect(server.asked.filter(({ path }) => path.endsWith('runs/update')).map(({ message }) => message['status'])).to.deep.equal(['FINISHED'])
    await store.close()
    await server.close()
    await rm(folder, { recursive: true })
  })
})
