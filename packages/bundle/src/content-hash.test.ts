import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { areUnchanged, contentHash, fileHashes } from './content-hash.ts'

describe('content hashes', () => {
  it('tell texts apart by where they end', () => expect(contentHash('ab', 'c')).to.not.equal(contentHash('a', 'bc')))
  it('notice a file that changes, and one that appears', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hash-'))
    const [here, later] = [join(folder, 'here'), join(folder, 'later')]
    writeFileSync(here, 'one')
    const hashes = fileHashes([here, later])
    expect(areUnchanged(hashes)).to.equal(true)
    writeFileSync(later, '')
    expect(areUnchanged(hashes)).to.equal(false)
  })
})
