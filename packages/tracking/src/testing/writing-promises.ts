import { pipelinePlace } from '../runs/pipeline-place.ts'
import type { StorePromise } from './contract.ts'
import { all, equal, refusal } from './expectations.ts'

export const writingPromises: readonly StorePromise[] = [
  {
    name: 'ends a run as its work ended',
    check: async ({ tracking, open, unique }) => {
      const stop = new AbortController()
      const stoppable = await open({ signal: stop.signal })
      let [id, killed] = ['', '']
      await refusal(
        tracking.withRun({ experiment: `ends ${unique}`, name: 'fails' }, async (run) => {
          id = run.id
          run.logMetrics({ loss: 1 }, { step: 0 })
          throw new Error('no')
        }),
      )
      await refusal(
        stoppable.withRun({ experiment: `ends ${unique}`, name: 'stopped' }, async (run) => {
          killed = run.id
          stop.abort()
          throw new Error('stopped')
        }),
      )
      equal([(await tracking.getRun(id)).status, (await tracking.getRun(killed)).status], ['FAILED', 'KILLED'])
      equal((await tracking.getRun(id)).metrics, { loss: 1 })
      await stoppable.close()
    },
  },
  {
    name: 'goes on with the run of MLFLOW_RUN_ID, and leaves its end to who began it',
    check: async ({ tracking, open, unique }) => {
      const begun = await tracking.startRun({ experiment: `resume ${unique}`, name: 'outer', params: { a: 1 } })
      const inner = await open({ env: { MLFLOW_RUN_ID: begun.id } })
      await inner.withRun({ name: 'ignored', params: { b: true } }, async (run) => run.logMetrics({ loss: 0.5 }, { step: 3 }))
      const found = await tracking.getRun(begun.id)
      equal([found.status, found.endTime, found.params], ['RUNNING', undefined, { a: '1', b: 'true' }])
      equal(found.metrics, { loss: 0.5 })
      await begun.end()
      equal((await tracking.getRun(begun.id)).status, 'FINISHED')
      await inner.close()
    },
  },
  {
    name: 'makes the tasks of a pipeline, and turns of its loops, children of one run',
    check: async ({ tracking, unique }) => {
      const experiment = `nested ${unique}`
      for (const turn of [0, 1]) {
        const place = pipelinePlace(`/x/.kfp-ts/runs/surface-20261122-130000-0a1b/tasks/tune/${turn}/train/attempt-1/model`)
        await (await tracking.startRun({ experiment, name: place?.task ?? '', place })).end()
      }
      const { id } = await tracking.getExperiment(experiment)
      const runs = await all(tracking.searchRuns({ experimentIds: [id], orderBy: 'attributes.start_time ASC' }))
      const parent = runs.find(({ name }) => name === 'surface-20261122-130000-0a1b')
      equal(runs.map(({ name }) => name).toSorted(), ['surface-20261122-130000-0a1b', 'tune/0/train', 'tune/1/train'])
      const children = await all(tracking.searchRuns({ experimentIds: [id], filter: `tags.mlflow.parentRunId = '${parent?.id}'` }))
      equal(children.map(({ tags }) => String(tags['kfp.task'])).toSorted(), ['tune/0/train', 'tune/1/train'])
      equal(children[0]?.tags['kfp.pipeline_run_id'], 'surface-20261122-130000-0a1b')
      equal(children[0]?.tags['mlflow.source.name'], 'surface')
    },
  },
  {
    name: 'begins children of a run',
    check: async ({ tracking, unique }) => {
      const parent = await tracking.startRun({ experiment: `children ${unique}`, name: 'sweep' })
      const child = await parent.startChild({ name: 'trial 1', params: { lr: '0.1' } })
      await child.end('KILLED')
      await parent.end()
      const found = await tracking.getRun(child.id)
      equal([found.tags['mlflow.parentRunId'], found.status, found.params], [parent.id, 'KILLED', { lr: '0.1' }])
    },
  },
]
