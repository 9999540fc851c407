import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { writeWhole } from './write-file.ts'

describe('writeWhole', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kfp-ts-write-'))

  it('makes the folders above a file and leaves nothing else', () => {
    writeWhole(join(folder, 'a/b/x.yaml'), 'one', 'x')
    writeWhole(join(folder, 'a/b/x.yaml'), 'two', 'x')
    expect(readFileSync(join(folder, 'a/b/x.yaml'), 'utf8')).to.equal('two')
    expect(readdirSync(join(folder, 'a/b'))).to.deep.equal(['x.yaml'])
  })

  it('says which path cannot be written, and why', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => writeWhole(join(folder, 'file/x.yaml'), '', 'file/x.yaml')).to.throw(
      /^KF7010 {2}"file\/x\.yaml" cannot be written: a file lies where a folder is needed\.\n {2}hint: choose another place, or make this one writable\.$/,
    )
  })
})
