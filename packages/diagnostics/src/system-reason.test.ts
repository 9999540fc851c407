import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { systemReason } from './system-reason.ts'

const folder = mkdtempSync(join(tmpdir(), 'kfp-ts-reason-'))
writeFileSync(join(folder, 'file'), '')

function reasonOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return systemReason(error)
  }
  return 'it went well'
}

describe('systemReason', () => {
  it('says in words what the system refused', () => {
    expect(reasonOf(() => mkdirSync(join(folder, 'file'), { recursive: true }))).to.equal('a file lies where a folder is needed')
    expect(reasonOf(() => mkdirSync(join(folder, 'file/below'), { recursive: true }))).to.equal('a file lies where a folder is needed')
    expect(reasonOf(() => readFileSync(join(folder, 'gone')))).to.equal('there is no such file or folder')
    expect(reasonOf(() => readFileSync(folder))).to.equal('it is a folder')
  })

  it("takes Node's words for all else", () => {
    expect(systemReason(Object.assign(new Error("ELOOP: too many symbolic links encountered, open '/a'"), { code: 'ELOOP' }))).to.equal(
      'too many symbolic links encountered',
    )
    expect(systemReason(new Error('no idea'))).to.equal('no idea')
    expect(systemReason('just text')).to.equal('just text')
  })
})
