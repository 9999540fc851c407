import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect } from 'chai'
import { logFile } from '@kfp-ts/runs'
import type { Run } from '@kfp-ts/runs'
import { madeTask } from '../fixture/made-task.ts'
import { newFolder } from '../fixture/new-folder.ts'
import type { LogTail } from './page-data.ts'
import { readLogs } from './read-logs.ts'

const { folder, remove } = newFolder()

async function tailOf(log: string, limit: number): Promise<LogTail | undefined> {
  const file = logFile(folder, 'loop/0/a step')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, log)
  const run: Run = { id: 'r', pipeline: 'p', state: 'running', parameters: {}, startedAt: 0, tasks: [madeTask('loop/0/a step'), madeTask('silent')] }
  const logs = await readLogs(folder, run, limit)
  expect(logs['silent']).to.equal(undefined)
  return logs['loop/0/a step']
}

describe('readLogs', () => {
  after(remove)

  it('reads a short log whole, and says where it lies', async () => {
    expect(await tailOf('one\ntwo\n', 100)).to.deep.equal({ text: 'one\ntwo\n', cutBytes: 0, href: 'tasks/loop/0/a%20step/log.txt' })
  })

  it('cuts a long log at the beginning of a line', async () => {
    expect(await tailOf('first\nsecond\nthird\n', 10)).to.include({ text: 'third\n', cutBytes: 13 })
  })

  it('cuts one endless line at a whole character', async () => {
    expect(await tailOf('é'.repeat(10), 5)).to.include({ text: 'éé', cutBytes: 16 })
  })

  it('drops colours and other control sequences', async () => {
    expect(await tailOf('\u001b[31mred\u001b[0m\r\n', 100)).to.include({ text: 'red\n' })
  })

  it('has nothing to say of an empty log', async () => {
    expect(await tailOf('', 100)).to.equal(undefined)
  })
})
