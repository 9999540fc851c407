import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { logEnd } from './log-end.ts'

describe('logEnd', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kfp-ts-log-'))
  const log = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }

  it('gives the last twelve lines', async () => {
    const lines = Array.from({ length: 20 }, (_, index) => `line ${index}`)
    expect(await logEnd(log('long', `${lines.join('\n')}\n`))).to.deep.equal(lines.slice(8))
  })

  it('reads only the end of a big log, and drops the line it cut', async () => {
    expect(await logEnd(log('big', `${'x'.repeat(100_000)}\nend\n`))).to.deep.equal(['end'])
  })

  it('gives nothing for an empty log or none', async () => {
    expect(await logEnd(log('empty', ''))).to.deep.equal([])
    expect(await logEnd(join(folder, 'gone'))).to.deep.equal([])
  })
})
