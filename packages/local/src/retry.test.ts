import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { logFile } from '@kfp-ts/runs'
import { expect } from 'chai'
import { newFolder, run, task } from './small-pipeline.test.ts'

const flaky = (succeedsAt: number) => ({
  run: `const file = process.env.KFP_TS_STATE + '/count'; const n = 1 + (fs.existsSync(file) ? +fs.readFileSync(file) : 0)
    fs.writeFileSync(file, String(n)); console.log('try ' + n); process.exit(n < ${succeedsAt} ? 1 : 0)`,
})

describe('retries', () => {
  it('try a task again after a wait, until it succeeds', async () => {
    const {
      run: finished,
      events,
      runs,
    } = await run(
      { steps: { flaky: flaky(3) }, tasks: { flaky: task('flaky', {}, { retryPolicy: { maxRetryCount: 5, backoffDuration: '0.05s' } }) } },
      { state: newFolder() },
    )
    expect(finished.tasks[0]).to.include({ state: 'succeeded', attempts: 3 }).and.not.have.property('failure')
    expect(events.flatMap((event) => (event.kind === 'taskRetrying' ? [[event.delay, event.failure.message]] : []))).to.deep.equal([
      [50, 'Task "flaky" ended with exit code 1.'],
      [100, 'Task "flaky" ended with exit code 1.'],
    ])
    expect(readFileSync(logFile(join(runs, finished.id), 'flaky'), 'utf8')).to.equal('try 1\n--- attempt 2 ---\ntry 2\n--- attempt 3 ---\ntry 3\n')
  })

  it('end with the last failure', async () => {
    const { run: finished } = await run(
      { steps: { flaky: flaky(9) }, tasks: { flaky: task('flaky', {}, { retryPolicy: { maxRetryCount: 1 } }) } },
      { state: newFolder() },
    )
    expect(finished.tasks[0]).to.include({ state: 'failed', attempts: 2 })
  })

  it('end when their time is over', async () => {
    const retryPolicy = { maxRetryCount: 5, backoffDuration: '10s', backoffMaxDuration: '9s' }
    const { run: finished } = await run({ steps: { flaky: flaky(2) }, tasks: { flaky: task('flaky', {}, { retryPolicy }) } }, { state: newFolder() })
    expect(finished.tasks[0]).to.include({ state: 'failed', attempts: 1 })
  })

  it('of a group are those of the tasks in it that say nothing themselves', async () => {
    const { run: finished } = await run(
      {
        steps: { flaky: flaky(2) },
        groups: { group: { tasks: { flaky: task('flaky') } } },
        tasks: { group: task('group', {}, { retryPolicy: { maxRetryCount: 1 } }) },
      },
      { state: newFolder() },
    )
    expect(finished.tasks.map(({ path, attempts }) => [path, attempts])).to.deep.equal([
      ['group', 1],
      ['group/flaky', 2],
    ])
  })
})
