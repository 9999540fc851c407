import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openTracking, type TrackingOptions } from '../open-tracking.ts'
import { storePromises } from '../testing/contract.ts'

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
})
