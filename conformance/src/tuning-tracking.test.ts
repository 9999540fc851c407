import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tune } from '@kfp-ts/component-tune'
import { expect } from 'chai'
import { type Mlflow, startMlflow } from './mlflow.ts'
import { photographShards, type Shards } from './photograph-shards.ts'

const found = `
import json, mlflow
client = mlflow.MlflowClient()
experiment = client.get_experiment_by_name('tune')
runs = client.search_runs([experiment.experiment_id], max_results=100)
[parent] = [r for r in runs if 'mlflow.parentRunId' not in r.data.tags]
trials = sorted((r for r in runs if r.data.tags.get('mlflow.parentRunId') == parent.info.run_id), key=lambda r: int(r.data.tags['trial.number']))
print(json.dumps({
  'parent': [parent.info.status, parent.data.params['budget'], parent.data.metrics['accuracy'], [a.path for a in client.list_artifacts(parent.info.run_id)]],
  'models': len(parent.outputs.model_outputs),
  'trials': [{
    'name': r.info.run_name,
    'status': r.info.status,
    'width': r.data.params['width'],
    'accuracy': r.data.metrics.get('accuracy'),
    'epochs': len(client.get_metric_history(r.info.run_id, 'validationLoss')),
    'reason': r.data.tags.get('trial.reason', ''),
  } for r in trials],
}))`

interface Found {
  readonly parent: readonly [string, string, number, readonly string[]]
  readonly models: number
  readonly trials: readonly {
    readonly name: string
    readonly status: string
    readonly width: string
    readonly accuracy: number | null
    readonly epochs: number
    readonly reason: string
  }[]
}

const statuses: Readonly<Record<string, string>> = { complete: 'FINISHED', pruned: 'KILLED', failed: 'FAILED' }
const sweep =
  'method: random\nparameters:\n  width: { values: [4, 6, 8, 1000] }\n  learningRate: { distribution: log_uniform_values, min: 1e-4, max: 1e-2 }\n'

describe('tuning with MLflow', function () {
  this.timeout(300_000)
  let mlflow: Mlflow
  let folder = ''
  let shards: Shards
  before(async () => {
    mlflow = await startMlflow()
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-tuning-tracked-'))
    shards = await photographShards(folder)
  })
  after(async () => {
    await mlflow.stop()
    await rm(folder, { recursive: true })
  })

  const lines: string[] = []
  let tracked: readonly unknown[] = []
  const run = (name: string, inputs: object) =>
    tune.run(
      { train: shards.train, validation: shards.validation, epochs: 3, budget: 6, strategy: 'random', sweep, ...inputs },
      { folder: join(folder, name), log: (line) => lines.push(line) },
    )

  it('has a run for each trial below the one of the step: settings, curve, accuracy and how it ended', async () => {
    const { outputs } = await run('tracked', { tracking: mlflow.uri })
    const trials = outputs.trials as readonly {
      readonly number: number
      readonly state: string
      readonly value: number | null
      readonly values: { width: number }
    }[]
    tracked = outputs.trials
    const seen = await mlflow.python<Found>(found)
    expect(seen.parent).to.deep.equal(['FINISHED', '6', outputs.accuracy, ['tuning.html']])
    expect(seen.models).to.equal(1)
    expect(seen.trials.map(({ name, status, width, accuracy }) => ({ name, status, width, accuracy }))).to.deep.equal(
      trials.map(({ number, state, value, values }) => {
        return { name: `trial-${number}`, status: statuses[state], width: String(values.width), accuracy: value }
      }),
    )
    expect(new Set(trials.map(({ state }) => state))).to.have.keys('complete', 'pruned', 'failed')
    for (const { status, epochs, reason } of seen.trials) {
      const [least, most] = status === 'FINISHED' ? [3, 3] : status === 'KILLED' ? [1, 2] : [0, 0]
      expect(epochs).to.be.within(least as number, most as number)
      expect(reason).to.match(status === 'FAILED' ? /^KF8202 {2}/ : /^$/)
    }
    expect(await readFile(outputs.report.path, 'utf8')).to.include(' pruned (at the last value)')
  })

  it('goes on to the same end while the server is away', async () => {
    const { outputs } = await run('away', { budget: 2, tracking: 'http://127.0.0.1:9' })
    expect(outputs.trials).to.deep.equal(tracked.slice(0, 2))
    expect(lines.join('\n')).to.include('KF8536')
  })
})
