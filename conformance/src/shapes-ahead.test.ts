import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileShape, outcomeOf, runShape, shapes, wantedOf } from '@kfp-ts/test-kit'
import { expect } from 'chai'

describe('every shape, its tasks in processes that were started ahead', () => {
  let folder: string
  before(async () => void (folder = await mkdtemp(join(tmpdir(), 'kfp-ts-ahead-'))))
  after(() => rm(folder, { recursive: true, force: true }))

  for (const shape of shapes) {
    it(`${shape.name} gives what it gives without`, async () => {
      const { document } = await compileShape(shape)
      const run = await runShape(shape, document, { folder, ahead: 3 })
      expect(outcomeOf(shape, run)).to.deep.equal(wantedOf(shape))
    })
  }
})
