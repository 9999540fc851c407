import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { checkPhotographs } from './changed-photographs.ts'

describe('checkPhotographs', () => {
  let folder = ''
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'photographs-'))))
  afterEach(() => rm(folder, { recursive: true }))

  it('counts what was changed or removed since, and names the first', async () => {
    const items = ['a.jpg', 'b.jpg', 'c.jpg'].map((source) => ({ source, sha256: createHash('sha256').update(source).digest('hex') }))
    for (const { source } of items) await writeFile(join(folder, source), source)
    await checkPhotographs(items, folder)
    await writeFile(join(folder, 'b.jpg'), 'another')
    await rm(join(folder, 'c.jpg'))
    const error = (await checkPhotographs(items, folder).catch((thrown: Error) => thrown)) as Error
    expect(error.message.split('\n')[0]).to.equal(
      `KF8218  2 of 3 photographs are not what was prepared: b.jpg in ${folder} was changed or removed since.`,
    )
  })
})
