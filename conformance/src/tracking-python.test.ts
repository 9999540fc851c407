import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { registerModel } from '@kfp-ts/component-register-model'
import { trainClassifier } from '@kfp-ts/component-train-classifier'
import { command as serve } from '@kfp-ts/serving/command'
import { command } from '@kfp-ts/tracking/command'
import { expect } from 'chai'
import { type Mlflow, startMlflow } from './mlflow.ts'
import { photographShards } from './photograph-shards.ts'

const prelude = 'import json, sys, hashlib, pathlib, mlflow\nclient = mlflow.MlflowClient()\n'

const runs = `${prelude}
found = client.search_runs([e.experiment_id for e in client.search_experiments(filter_string="name = 'surface-crack'")])
print(json.dumps([{
  'name': r.info.run_name, 'status': r.info.status, 'params': r.data.params, 'parent': r.data.tags.get('mlflow.parentRunId'), 'id': r.info.run_id,
  'loss': [[m.step, m.value] for m in client.get_metric_history(r.info.run_id, 'loss')],
  'system': sorted(k for k in r.data.metrics if k.startswith('system/')),
  'datasets': [[d.dataset.name, d.tags[0].value, len(d.dataset.digest)] for d in r.inputs.dataset_inputs],
  'models': [m.model_id for m in (r.outputs.model_outputs if r.outputs else [])],
} for r in found]))`

const versions = `${prelude}
print(json.dumps([[v.name, v.version, v.source, v.run_id] for v in client.search_model_versions("name='surface'")]))`

const models = `${prelude}
found = mlflow.search_logged_models(experiment_ids=[e.experiment_id for e in client.search_experiments()], output_format='list')
print(json.dumps([[m.model_id, mlflow.models.get_model_info(f'models:/{m.model_id}').model_id] for m in found]))`

const files = `${prelude}
folder = pathlib.Path(mlflow.artifacts.download_artifacts('models:/surface/1'))
print(json.dumps({p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.iterdir()}))`

const predictions = `${prelude}
import numpy
answer = mlflow.pyfunc.load_model('models:/surface@champion').predict(numpy.zeros((3, 16, 16, 3), dtype=numpy.float32))
print(json.dumps(numpy.asarray(answer['y']).tolist()))`

interface PythonRun {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly parent: string | null
  readonly params: { readonly [key: string]: string }
  readonly loss: readonly (readonly [number, number])[]
  readonly system: readonly string[]
  readonly datasets: readonly (readonly [string, string, number])[]
  readonly models: readonly string[]
}

const runName = 'surface-crack-20261122-130000-0a1b'

/** Trains and registers as the pipeline does, in the folders that a run of it has. */
async function trainAndRegister(folder: string, tracking: string): Promise<{ readonly model: string; readonly accuracy: number }> {
  const task = (path: string): string => join(folder, '.kfp-ts', 'runs', runName, 'tasks', path, 'attempt-1')
  const [train, register] = [task('tune/0/train'), task('register')]
  await Promise.all([train, register].map((path) => mkdir(path, { recursive: true })))
  const shards = await photographShards(folder)
  const inputs = { train: shards.train, validation: shards.validation, epochs: 2, width: 4, batchSize: 8, tracking }
  const { outputs } = await trainClassifier.run(inputs, { folder: train, log: () => undefined })
  const { path } = outputs.model
  await registerModel.run({ model: path, name: 'surface', accuracy: outputs.accuracy, tracking }, { folder: register, log: () => undefined })
  return { model: path, accuracy: outputs.accuracy }
}

describe("Python's MLflow", function () {
  this.timeout(600_000)
  let server: Mlflow
  let folder = ''
  let model = ''
  before(async () => {
    server = await startMlflow()
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-python-mlflow-'))
    ;({ model } = await trainAndRegister(folder, server.uri))
  })
  after(async () => {
    await server.stop()
    await rm(folder, { recursive: true })
  })

  it('sees a training as a run below the run of its pipeline, with its curves, data and model', async () => {
    const found = await server.python<readonly PythonRun[]>(runs)
    const parent = found.find(({ name }) => name === runName)
    const training = found.find(({ name }) => name === 'tune/0/train')
    expect(found).to.have.length(2)
    expect(training?.parent).to.equal(parent?.id)
    expect([training?.status, parent?.status]).to.deep.equal(['FINISHED', 'FINISHED'])
    expect(training?.params).to.include({ epochs: '2', width: '4', batchSize: '8' })
    expect(training?.loss.map(([step]) => step)).to.deep.equal([1, 2])
    expect(training?.loss.every(([, value]) => value > 0)).to.equal(true)
    expect(training?.system).to.include.members(['system/cpu_utilization_percentage', 'system/system_memory_usage_megabytes'])
    expect(training?.datasets).to.deep.include.members([
      ['train', 'training', 36],
      ['validation', 'validation', 36],
    ])
    expect(training?.models).to.have.length(1)
  })

  it('finds the version that was registered, made of the model that the run logged', async () => {
    const [training] = (await server.python<readonly PythonRun[]>(runs)).filter(({ models }) => models.length > 0)
    const found = await server.python(versions)
    expect(found).to.deep.equal([['surface', '1', `models:/${training?.models[0]}`, training?.id]])
  })

  it('downloads the same bytes', async () => {
    const found = await server.python<{ readonly [file: string]: string }>(files)
    const { createHash } = await import('node:crypto')
    for (const file of ['model.json', 'weights.bin', 'model.onnx', 'signature.json']) {
      expect(found[file], file).to.equal(
        createHash('sha256')
          .update(await readFile(join(model, file)))
          .digest('hex'),
      )
    }
  })

  it('loads the model by its alias and predicts with it', async () => {
    const found = await server.python<readonly (readonly number[])[]>(predictions)
    expect(found).to.have.length(3)
    for (const [probability = NaN] of found) expect(probability).to.be.within(0, 1)
  })

  it('is where kfp-ts serve takes the champion from', async () => {
    let ready: unknown
    let said = ''
    const onInterrupt = (interrupt: () => void): (() => void) => {
      const url = /on (http:\S+)/.exec(said)?.[1]
      void fetch(`${url}/readyz`)
        .then(async (answer) => (ready = await answer.json()))
        .finally(interrupt)
      return () => undefined
    }
    const io = { stdout: { write: (text: string) => (said += text) }, cwd: folder, env: {}, onInterrupt }
    await serve.run(['models:/surface@champion', '--tracking', server.uri, '--port', '0', '--workers', '1'], io)
    expect(ready).to.deep.equal({ ready: true, model: { name: 'surface', version: '1' } })
  })
})

describe('kfp-ts tracking push', function () {
  this.timeout(600_000)
  let server: Mlflow
  let folder = ''
  before(async () => {
    server = await startMlflow()
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-push-'))
  })
  after(async () => {
    await server.stop()
    await rm(folder, { recursive: true })
  })

  it('copies the runs and models of a folder to a server, once however often it is called', async () => {
    const store = pathToFileURL(join(folder, 'state')).href
    await trainAndRegister(folder, store)
    let said = ''
    const io = { stdout: { write: (text: string) => (said += text) }, cwd: folder, env: { MLFLOW_TRACKING_URI: server.uri } }
    for (let time = 0; time < 2; time += 1) await command.run(['push', '--from', store], io)
    expect(said).to.equal(`${server.uri} has 1 experiment, 2 runs, 1 logged model, 1 registered model and 1 version of ${store}.\n`.repeat(2))
    const found = await server.python<readonly PythonRun[]>(runs)
    const training = found.find(({ name }) => name === 'tune/0/train')
    expect(found).to.have.length(2)
    expect(training?.parent).to.equal(found.find(({ name }) => name === runName)?.id)
    expect(training?.loss.map(([step]) => step)).to.deep.equal([1, 2])
    expect(training?.models).to.have.length(1)
    expect(await server.python(versions)).to.deep.equal([['surface', '1', `models:/${training?.models[0]}`, training?.id]])
    expect(await server.python(models)).to.deep.equal([[training?.models[0], training?.models[0]]])
    expect(await server.python(predictions)).to.have.length(3)
  })
})
