import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { RunEvent } from './event.ts'
import { listRuns, newestRun } from './list-runs.ts'
import { readRun } from './read-run.ts'
import { eventsFile, summaryFile } from './run-folder.ts'
import { RunWriter } from './run-writer.ts'

const started = (run: string, time: number): RunEvent => ({ kind: 'runStarted', time, run, pipeline: 'hello', parameters: {} })
const planned = (task: string): RunEvent => ({ kind: 'taskPlanned', time: 2, task, taskKind: 'container', displayName: task, after: [] })

async function failureOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'no failure',
    (error: Error) => error.message,
  )
}

describe('RunWriter', () => {
  let folder: string
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'runs-')), 'hello-1')
  })

  it('writes what readRun reads, and run.json in short', async () => {
    const writer = RunWriter.create(folder)
    for (const event of [started('hello-1', 1), planned('a')]) writer.append(event)
    writer.close()
    expect(await readRun(folder)).to.deep.equal(writer.run)
    expect(JSON.parse(readFileSync(summaryFile(folder), 'utf8'))).to.deep.equal({
      id: 'hello-1',
      pipeline: 'hello',
      state: 'running',
      parameters: {},
      startedAt: 1,
    })
  })

  it('passes over a torn last line, and resumes after the last whole one', async () => {
    const writer = RunWriter.create(folder)
    for (const event of [started('hello-1', 1), planned('a')]) writer.append(event)
    writer.close()
    appendFileSync(eventsFile(folder), '{"kind":"taskStarted","ti')
    expect((await readRun(folder)).tasks).to.have.length(1)
    const resumed = await RunWriter.resume(folder)
    resumed.append({ kind: 'runResumed', time: 3 })
    resumed.append(planned('b'))
    resumed.close()
    expect((await readRun(folder)).tasks.map(({ path }) => path)).to.deep.equal(['a', 'b'])
  })

  it('says that a folder cannot be written', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'runs-')), 'file')
    writeFileSync(file, '')
    const inside = join(file, 'hello-1')
    expect(() => RunWriter.create(inside)).to.throw(
      `KF5001  The runs folder "${inside}" cannot be written: a file lies where a folder is needed.\n` +
        '  hint: choose another folder for runs, or make this one writable and see that the disk is not full.',
    )
  })

  it('says that there is no run, or that its events are damaged', async () => {
    expect(await failureOf(readRun(folder))).to.equal(
      `KF5002  There is no run in "${folder}".\n  hint: the folder of a run holds a file events.jsonl.`,
    )
    RunWriter.create(folder).close()
    writeFileSync(eventsFile(folder), `${JSON.stringify(started('x', 1))}\n{"no":"event"}\n`)
    expect(await failureOf(readRun(folder))).to.include(`KF5003  Line 2 of "${eventsFile(folder)}" is not an event: it has no "kind" and "time".`)
  })

  it('lists runs, newest first, and passes over what is no run', async () => {
    const runs = join(folder, '..')
    for (const [id, time] of [
      ['old', 1],
      ['new', 3],
      ['middle', 2],
    ] as const) {
      const writer = RunWriter.create(join(runs, id))
      writer.append(started(id, time))
      writer.close()
    }
    writeFileSync(join(runs, 'notes.txt'), 'mine')
    expect((await listRuns(runs)).map(({ id }) => id)).to.deep.equal(['new', 'middle', 'old'])
    expect(await newestRun(runs)).to.include({ id: 'new', folder: join(runs, 'new') })
    expect(await listRuns(join(runs, 'nowhere'))).to.deep.equal([])
  })
})
