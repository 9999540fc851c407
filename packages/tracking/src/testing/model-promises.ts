import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StorePromise } from './contract.ts'
import { all, equal, refusal } from './expectations.ts'
import { writeModelFolder } from './model-folder.ts'

export const modelPromises: readonly StorePromise[] = [
  {
    name: 'keeps the models that runs log, with all files and an MLmodel',
    check: async ({ tracking, folder, unique }) => {
      const run = await tracking.startRun({ experiment: `models ${unique}`, name: 'train' })
      const logged = await run.logModel(await writeModelFolder(folder, 'one'), 'surface')
      const model = await tracking.getLoggedModel(logged?.id ?? '')
      equal([model.name, model.status, model.runId], ['surface', 'READY', run.id])
      equal((await tracking.getRun(run.id)).models, [model.id])
      equal((await tracking.artifacts.list(model.artifactUri)).map(({ path }) => path).toSorted(), ['MLmodel', 'model.json', 'parts'])
      await tracking.artifacts.download(model.artifactUri, 'MLmodel', join(folder, 'MLmodel'))
      const text = await readFile(join(folder, 'MLmodel'), 'utf8')
      equal([/^model_id: (.*)$/m.exec(text)?.[1], /^run_id: (.*)$/m.exec(text)?.[1]], [model.id, run.id])
    },
  },
  {
    name: 'finds models by what was measured of them',
    check: async ({ tracking, folder, unique }) => {
      const run = await tracking.startRun({ experiment: `measured ${unique}`, name: 'train' })
      const models = await Promise.all(['a', 'b'].map(async (weights) => run.logModel(await writeModelFolder(folder, weights), `net-${weights}`)))
      models.forEach((model, index) => run.logMetrics({ accuracy: 0.8 + index / 10 }, { step: 1, modelId: model?.id ?? '' }))
      await run.flush()
      const find = (filter: string) =>
        all(tracking.searchLoggedModels({ experimentIds: [run.experimentId], filter, orderBy: 'metrics.accuracy DESC' }))
      equal(
        (await find('metrics.accuracy > 0.5')).map(({ name }) => name),
        ['net-b', 'net-a'],
      )
      equal(
        (await find('metrics.accuracy > 0.85')).map(({ name }) => name),
        ['net-b'],
      )
      equal(
        (await find("name = 'net-a'")).map(({ name }) => name),
        ['net-a'],
      )
    },
  },
  {
    name: 'says of a model whose files did not all arrive that they did not',
    check: async ({ tracking, unique }) => {
      const { id: experimentId } = await tracking.openExperiment(`broken ${unique}`)
      const pending = await tracking.createLoggedModel({ experimentId, name: 'surface', params: { classes: '2' } })
      equal([pending.status, pending.params], ['PENDING', { classes: '2' }])
      await tracking.finishLoggedModel(pending, 'UPLOAD_FAILED')
      equal((await tracking.getLoggedModel(pending.id)).status, 'UPLOAD_FAILED')
    },
  },
  {
    name: 'names a model that is not there',
    check: async ({ tracking }) => {
      const id = `m-${'0'.repeat(32)}`
      equal(await refusal(tracking.getLoggedModel(id)), `KF8528  There is no logged model ${id}.`)
    },
  },
]
