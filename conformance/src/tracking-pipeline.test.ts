import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { kfpTs } from './kfp-ts.ts'
import { type Mlflow, startMlflow } from './mlflow.ts'
import { repository } from './repository.ts'

const server = 'surface-tracked'

const found = `
import json, mlflow
client = mlflow.MlflowClient()
experiment = client.get_experiment_by_name('surface-crack')
runs = {r.info.run_id: r for r in client.search_runs([experiment.experiment_id])}
[version] = client.search_model_versions("name='${server}'")
model = mlflow.get_logged_model(version.source.split('/')[-1])
print(json.dumps({
  'names': sorted(r.info.run_name for r in runs.values() if 'mlflow.parentRunId' in r.data.tags),
  'parents': sorted({runs[r.data.tags['mlflow.parentRunId']].info.run_name for r in runs.values() if 'mlflow.parentRunId' in r.data.tags}),
  'statuses': sorted({r.info.status for r in runs.values()}),
  'curves': sorted({len(client.get_metric_history(i, 'validationLoss')) for i, r in runs.items() if 'mlflow.parentRunId' in r.data.tags}),
  'champion': client.get_model_version_by_alias('${server}', 'champion').version,
  'model': [model.model_id in [o.model_id for o in runs[version.run_id].outputs.model_outputs], str(model.status)],
  'accuracy': float(version.tags['accuracy']),
}))`

interface Found {
  readonly names: readonly string[]
  readonly parents: readonly string[]
  readonly statuses: readonly string[]
  readonly curves: readonly number[]
  readonly champion: string
  readonly model: readonly [boolean, string]
  readonly accuracy: number
}

describe('surface-crack with MLFLOW_TRACKING_URI', function () {
  this.timeout(600_000)
  let mlflow: Mlflow
  let folder = ''
  before(async () => {
    mlflow = await startMlflow()
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-tracked-'))
  })
  after(async () => {
    await kfpTs(['serve', 'stop', server])
    await mlflow.stop()
    await rm(folder, { recursive: true })
  })

  it('is in MLflow: a run of the pipeline, one below it for each trial with its curve, and the version of the best', async () => {
    const parameters = { count: 200, size: 64, epochs: 4, threshold: 0.5, name: server, port: 0 }
    const args = Object.entries(parameters).flatMap(([name, value]) => ['--param', `${name}=${value}`])
    const words = ['run', join(repository, 'pipelines/surface-crack/pipeline.ts'), '--json', '--no-cache', '--runs', join(folder, 'runs')]
    const ended = await kfpTs([...words, ...args], { env: { MLFLOW_TRACKING_URI: mlflow.uri } })
    expect(ended.code, ended.stdout + ended.stderr).to.equal(0)
    const run = JSON.parse(ended.stdout) as { readonly outputs: { readonly parameters: { readonly accuracy: number } } }
    const seen = await mlflow.python<Found>(found)
    expect(seen.names.map((name) => name.replace(/^for-loop-\d+/, 'for-loop'))).to.deep.equal([
      'for-loop/0/train-classifier',
      'for-loop/1/train-classifier',
    ])
    expect(seen.parents).to.have.length(1)
    expect(seen.parents[0]).to.match(/^surface-crack-\d{8}-\d{6}-[0-9a-f]{4}$/)
    expect([seen.statuses, seen.curves, seen.champion]).to.deep.equal([['FINISHED'], [4], '1'])
    expect(seen.model).to.deep.equal([true, 'READY'])
    expect(seen.accuracy).to.equal(run.outputs.parameters.accuracy)
  })
})
