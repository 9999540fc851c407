import type { Run } from '../data/tracking-data.ts'
import type { StorePromise, Subject } from './contract.ts'
import { all, equal, refusal } from './expectations.ts'

const begin = async ({ tracking, unique }: Subject, name = 'train'): Promise<Run> => {
  const { id } = await tracking.openExperiment(`runs ${unique}`)
  return tracking.createRun({ experimentId: id, name, startTime: 1_790_000_000_000, tags: { stage: name } })
}

export const runPromises: readonly StorePromise[] = [
  {
    name: 'keeps what a run was given, measured and used',
    check: async (subject) => {
      const { tracking } = subject
      const run = await begin(subject)
      const point = (step: number, value: number, key = 'loss') => ({ key, value, step, timestamp: 1_790_000_000_000 + step })
      await tracking.logBatch(run.id, { params: { lr: '0.001' }, tags: { 'a/b.c': 'x' }, metrics: [point(2, 0.25), point(1, 0.5), point(0, NaN)] })
      await tracking.logBatch(run.id, { params: { lr: '0.001' }, tags: { 'a/b.c': 'y' }, metrics: [point(1, 0.5), point(0, Infinity, 'large')] })
      const data = { name: 'surface-train', digest: '9f2c41aa', context: 'training', uri: 's3://data/surface', profile: { photographs: 32 } }
      await tracking.logDatasets(run.id, [data])
      await tracking.updateRun(run.id, { status: 'FINISHED', endTime: 1_790_000_009_000 })
      const found = await tracking.getRun(run.id)
      equal(found.params, { lr: '0.001' })
      equal([found.tags['stage'], found.tags['a/b.c']], ['train', 'y'])
      equal(found.metrics, { loss: 0.25, large: Number.MAX_VALUE })
      equal(found.datasets, [data])
      equal([found.name, found.status, found.startTime, found.endTime], ['train', 'FINISHED', 1_790_000_000_000, 1_790_000_009_000])
      const history = await tracking.metricHistory(run.id, 'loss')
      equal(history, [point(0, NaN), point(1, 0.5), point(2, 0.25)])
    },
  },
  {
    name: 'writes a parameter once',
    check: async (subject) => {
      const run = await begin(subject)
      await subject.tracking.logBatch(run.id, { params: { epochs: '4', lr: '0.1' } })
      const again = subject.tracking.logBatch(run.id, { params: { epochs: '5' } })
      equal(await refusal(again), 'KF8524  The parameter "epochs" of the run is 4 already and cannot become 5.')
      equal((await subject.tracking.getRun(run.id)).params, { epochs: '4', lr: '0.1' })
    },
  },
  {
    name: 'takes batches of any size',
    check: async (subject) => {
      const { tracking } = subject
      const run = await begin(subject)
      const params = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`p${index}`, 'x'.repeat(5000)]))
      const tags = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`t${index}`, `${index}`]))
      const metrics = Array.from({ length: 2500 }, (_, step) => ({ key: 'loss', value: 1 / (step + 1), step, timestamp: 1_790_000_000_000 }))
      await tracking.logBatch(run.id, { params, tags, metrics })
      const found = await tracking.getRun(run.id)
      equal(found.params, params)
      equal(Object.keys(found.tags).filter((key) => /^t\d+$/.test(key)).length, 150)
      equal(await tracking.metricHistory(run.id, 'loss'), metrics)
    },
  },
  {
    name: 'refuses names and lengths that would be changed or lost',
    check: async (subject) => {
      const run = await begin(subject)
      const log = (batch: Parameters<typeof subject.tracking.logBatch>[1]): Promise<string> => refusal(subject.tracking.logBatch(run.id, batch))
      equal(await log({ params: { '../x': '1' } }), 'KF8529  "../x" cannot be the name of a parameter.')
      equal(await log({ tags: { 'a//b': '1' } }), 'KF8529  "a//b" cannot be the name of a tag.')
      equal(await log({ metrics: [{ key: 'x?', value: 1, step: 0, timestamp: 0 }] }), 'KF8529  "x?" cannot be the name of a metric.')
      equal(await log({ params: { long: 'x'.repeat(6001) } }), 'KF8530  The parameter "long" is 6001 characters long; 6000 are allowed.')
    },
  },
  {
    name: 'gives a run that is begun twice with one key once, also to two that begin it at the same moment',
    check: async ({ tracking, unique }) => {
      const { id: experimentId } = await tracking.openExperiment(`keys ${unique}`)
      const create = (): Promise<Run> => tracking.createRun({ experimentId, name: 'once', startTime: Date.now(), idempotencyKey: 'run/task/0' })
      const [one, other] = await Promise.all([create(), create()])
      equal([other.id, (await create()).id], [one.id, one.id])
      equal((await all(tracking.searchRuns({ experimentIds: [experimentId] }))).length, 1)
    },
  },
  {
    name: 'finds runs by what they measured, in order',
    check: async ({ tracking, unique }) => {
      const { id: experimentId } = await tracking.openExperiment(`search ${unique}`)
      for (const [index, accuracy] of [0.7, 0.95, 0.9].entries()) {
        const { id } = await tracking.createRun({ experimentId, name: `r${index}`, startTime: 1000 + index, tags: { kind: index === 2 ? 'b' : 'a' } })
        await tracking.logBatch(id, { params: { lr: `0.${index}` }, metrics: [{ key: 'val.accuracy', value: accuracy, step: 0, timestamp: 1 }] })
      }
      const find = async (filter: string, orderBy?: string): Promise<readonly string[]> => {
        const runs = await all(tracking.searchRuns({ experimentIds: [experimentId], filter, ...(orderBy !== undefined && { orderBy }) }))
        return runs.map(({ name }) => name)
      }
      equal(await find('metrics.`val.accuracy` >= 0.9', 'metrics.`val.accuracy` DESC'), ['r1', 'r2'])
      equal(await find("tags.kind = 'a' and metrics.`val.accuracy` > 0.9"), ['r1'])
      equal(await find("params.lr LIKE '0.%' and attributes.run_name != 'r1'", 'attributes.start_time ASC'), ['r0', 'r2'])
      equal(await find("status = 'FINISHED'"), [])
    },
  },
  {
    name: 'names a run that is not there',
    check: async ({ tracking }) => {
      const id = '0'.repeat(32)
      equal(await refusal(tracking.getRun(id)), `KF8526  There is no run ${id}.`)
      equal(await refusal(tracking.logBatch(id, { tags: { a: 'b' } })), `KF8526  There is no run ${id}.`)
      equal(await refusal(tracking.updateRun(id, { status: 'FAILED' })), `KF8526  There is no run ${id}.`)
    },
  },
]
