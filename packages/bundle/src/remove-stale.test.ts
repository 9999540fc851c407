import { mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { removeStale } from './remove-stale.ts'

describe('removeStale', () => {
  it('removes bundles of the same file that are older than a day', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cache-'))
    for (const name of ['a-1.mjs', 'a-2.mjs', 'b-1.mjs', 'a.json']) writeFileSync(join(folder, name), '')
    for (const name of ['a-1.mjs', 'b-1.mjs']) utimesSync(join(folder, name), 0, 0)
    await removeStale(folder, 'a')
    expect(readdirSync(folder).toSorted()).to.deep.equal(['a-2.mjs', 'a.json', 'b-1.mjs'])
  })
})
