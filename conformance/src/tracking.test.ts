import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTracking, type TrackingOptions } from '@kfp-ts/tracking'
import { storePromises } from '@kfp-ts/tracking/testing'
import { type Mlflow, startMlflow } from './mlflow.ts'

describe('a store on a real MLflow server', function () {
  this.timeout(600_000)
  let server: Mlflow
  let folder = ''
  before(async () => {
    server = await startMlflow()
  })
  after(() => server.stop())
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-store-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  for (const [index, { name, check }] of storePromises.entries()) {
    it(name, async () => {
      const open = (options: TrackingOptions) => openTracking(server.uri, { env: {}, ...options })
      const tracking = await open({})
      await check({ open, tracking, folder, unique: String(index) })
      await tracking.close()
    })
  }
})
