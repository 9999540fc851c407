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
    expect(await logEnd(log('long', `${lines.join('\n')}\n`), 'error')).to.deep.equal({ lines: lines.slice(8), rest: '' })
  })

  it('reads only the end of a big log, and drops the line it cut', async () => {
    expect(await logEnd(log('big', `${'x'.repeat(100_000)}\nend\n`), 'error')).to.deep.equal({ lines: ['end'], rest: '' })
  })

  it('stops before what is said elsewhere', async () => {
    expect(await logEnd(log('failed', 'one\nerror A\ntwo\nerror A\n  at x\n'), 'error A')).to.deep.equal({
      lines: ['one', 'error A', 'two'],
      rest: 'error A\n  at x',
    })
    expect(await logEnd(log('only', 'error A\n  at x\n'), 'error A')).to.deep.equal({ lines: [], rest: 'error A\n  at x' })
  })

  it('gives nothing for an empty log or none', async () => {
    expect(await logEnd(log('empty', ''), 'error')).to.equal(undefined)
    expect(await logEnd(join(folder, 'gone'), 'error')).to.equal(undefined)
  })
})
