import { appendFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'
import { fetchModel } from '../model/fetch-model.ts'
import { openTracking, type TrackingOptions } from '../open-tracking.ts'
import { storePromises } from '../testing/contract.ts'
import { all, refusal } from '../testing/expectations.ts'
import { writeModelFolder } from '../testing/model-folder.ts'
import { folderStore } from './folder-store.ts'

describe('a store in a folder', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-store-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  for (const { name, check } of storePromises) {
    it(name, async () => {
      const open = (options: TrackingOptions) => openTracking(pathToFileURL(join(folder, 'store')).href, { env: {}, ...options })
      await check({ open, tracking: await open({}), folder, unique: 'x' })
    })
  }

  it('does not count what a writer is still at, or was killed over', async () => {
    const store = await folderStore(folder)
    const { id } = await store.openExperiment('surface')
    const run = await store.createRun({ experimentId: id, name: 'whole', startTime: 1 })
    await mkdir(join(folder, 'runs', '0'.repeat(32), 'tags'), { recursive: true })
    await mkdir(join(folder, 'logged-models', `m-${'0'.repeat(32)}`, 'artifacts'), { recursive: true })
    await appendFile(join(folder, 'runs', run.id, 'datasets.jsonl'), '{"name": "train", "dig')
    await appendFile(join(folder, 'runs', run.id, 'metrics.jsonl'), '{"key": "loss", "val')
    expect((await all(store.searchRuns({ experimentIds: [id] }))).map(({ name }) => name)).to.deep.equal(['whole'])
    expect(await all(store.searchLoggedModels({ experimentIds: [id] }))).to.deep.equal([])
  })

  it('says where it cannot write', async () => {
    const store = await folderStore(folder)
    await writeFile(join(folder, 'experiments'), 'a file where a folder should be')
    expect(await refusal(store.openExperiment('surface'))).to.match(/^KF8540 {2}The tracking folder .*\/experiments\/\d+ cannot be written: /)
  })

  it('gives a model to two that fetch it at the same time', async () => {
    const tracking = pathToFileURL(folder).href
    const { registry } = await folderStore(folder)
    await registry.createRegisteredModel('surface')
    await registry.createModelVersion({ name: 'surface', source: await writeModelFolder(folder, 'weights') })
    const fetch = () => fetchModel('models:/surface/1', join(folder, 'cache'), { tracking, env: {} })
    const [one, ...others] = await Promise.all(Array.from({ length: 8 }, fetch))
    for (const other of others) expect(other).to.deep.equal(one)
    expect(await readdir(join(folder, 'cache'))).to.have.length(1)
  })
})
