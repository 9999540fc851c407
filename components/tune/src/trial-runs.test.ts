import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ActiveRun, openStore, trackStep } from '@kfp-ts/tracking'
import type { StudyTrial } from '@kfp-ts/tuning'
import { expect } from 'chai'
import { trialRuns, writeEndedTrials } from './trial-runs.ts'

describe('trials as runs', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-trial-runs-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const log = (line: string): void => {
    throw new Error(line)
  }
  const ended = (number: number, state: StudyTrial['state'], more: Partial<StudyTrial> = {}): StudyTrial => {
    return { number, values: { learningRate: 0.001, network: 'small' }, state, reports: [], ...more }
  }

  it('lie below the run of the step, each with its settings, its accuracy and how it ended', async () => {
    await trackStep({ tracking: pathToFileURL(folder).href, name: 'tune', output: join(folder, 'model'), params: {}, log }, async (run) => {
      const runs = trialRuns(run, 7, log)
      writeEndedTrials(runs, [ended(0, 'complete', { value: 0.9, reports: [{ step: 2, value: 0.9 }] })])
      for (const number of [1, 2, 3]) runs.begin(ended(number, 'running'))
      runs.epoch(1, { epoch: 1, step: 4, loss: 2, validationLoss: 1, validationAccuracy: 0.4, learningRate: 0.001, at: 5 })
      runs.end(ended(1, 'pruned', { value: 0.4, reports: [{ step: 1, value: 0.4 }] }))
      runs.end(ended(2, 'failed', { reason: 'KF8202  The network is too large.' }))
      runs.end(ended(3, 'running'))
      await runs.settle()
    })
    const store = await openStore(pathToFileURL(folder).href)
    const { id } = await store.getExperiment('tune')
    const found = []
    for await (const run of store.searchRuns({ experimentIds: [id] })) found.push(run)
    const parent = found.find(({ name }) => name === 'tune')
    const children = found
      .filter(({ tags }) => tags['mlflow.parentRunId'] === parent?.id)
      .toSorted((one, other) => one.name.localeCompare(other.name))
    expect(children.map(({ name, status, metrics, tags }) => [name, status, metrics['accuracy'], tags['trial.state']])).to.deep.equal([
      ['trial-0', 'FINISHED', 0.9, 'complete'],
      ['trial-1', 'KILLED', 0.4, 'pruned'],
      ['trial-2', 'FAILED', undefined, 'failed'],
      ['trial-3', 'KILLED', undefined, 'stopped'],
    ])
    expect(children[1]?.params).to.deep.equal({ learningRate: '0.001', network: 'small', seed: '8' })
    expect(children[1]?.metrics).to.include({ loss: 2, validationLoss: 1, validationAccuracy: 0.4 })
    expect(children[2]?.tags['trial.reason']).to.equal('KF8202  The network is too large.')
    await store.close()
  })

  it('cost a line of the log each, where the store takes none of them', async () => {
    const lines: string[] = []
    const refusing = { startChild: () => Promise.reject(new Error('connect ECONNREFUSED')) } as unknown as ActiveRun
    const runs = trialRuns(refusing, 1, (line) => lines.push(line))
    writeEndedTrials(runs, [ended(0, 'complete', { value: 1 }), ended(1, 'failed')])
    await runs.settle()
    expect(lines).to.deep.equal([
      'The run of trial 0 cannot be begun: connect ECONNREFUSED',
      'The run of trial 1 cannot be begun: connect ECONNREFUSED',
    ])
  })
})
