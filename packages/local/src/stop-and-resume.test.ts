import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { eventsFile, newestRun, readRun } from '@kfp-ts/runs'
import { expect } from 'chai'
import { newFolder, run, smallPipeline, type SmallPipeline, states, task } from './small-pipeline.test.ts'

// Each step notes in the state folder that it ran; `slow` waits until there is a file `go`.
const note = "const state = process.env.KFP_TS_STATE; fs.appendFileSync(state + '/ran', p.name + '\\n');"
const wait = "const look = () => fs.existsSync(state + '/go') ? out('name', p.name) : setTimeout(look, 20); look()"
const name = { name: 'STRING' } as const
const pipeline: SmallPipeline = {
  steps: { quick: { in: name, out: name, run: `${note} out('name', p.name)` }, slow: { in: name, out: name, run: note + wait } },
  groups: {
    group: { in: name, tasks: { inside: task('quick', { name: 'inside' }), slow: task('slow', { name: 'slow' }, { dependentTasks: ['inside'] }) } },
  },
  tasks: {
    first: task('quick', { name: 'first' }, { cachingOptions: {} }),
    group: task('group', { name: 'first.name' }),
    last: task('quick', { name: 'last' }, { dependentTasks: ['group'], triggerPolicy: { strategy: 'ALL_UPSTREAM_TASKS_COMPLETED' } }),
  },
}
const ran = (state: string): readonly string[] => readFileSync(join(state, 'ran'), 'utf8').trim().split('\n')

async function until(done: () => boolean): Promise<void> {
  for (let left = 500; !done(); left -= 1) {
    if (left === 0) throw new Error('it did not come to that in ten seconds')
    await sleep(20)
  }
}

describe('a run that is stopped', () => {
  let state: string
  let runs: string
  beforeEach(() => {
    state = newFolder()
    runs = newFolder()
  })
  const slowRuns = (): boolean => existsSync(join(state, 'ran')) && ran(state).includes('slow')

  it('ends its programs, says so, and goes on later without doing anything twice', async () => {
    const stop = new AbortController()
    const stopped = run(pipeline, { runs, state, signal: stop.signal })
    await until(slowRuns)
    stop.abort()
    const { run: first } = await stopped
    expect([first.state, states(first)]).to.deep.equal([
      'cancelled',
      { first: 'succeeded', group: 'cancelled', 'group/inside': 'succeeded', 'group/slow': 'cancelled', last: 'cancelled' },
    ])
    writeFileSync(join(state, 'go'), '')
    const { run: second } = await run(pipeline, { runs, state, resume: join(runs, first.id) })
    expect([second.id, second.state, second.startedAt]).to.deep.equal([first.id, 'succeeded', first.startedAt])
    expect(Object.values(states(second))).to.deep.equal(['succeeded', 'succeeded', 'succeeded', 'succeeded', 'succeeded'])
    expect(ran(state)).to.deep.equal(['first', 'inside', 'slow', 'slow', 'last'])
    expect(readdirSync(runs)).to.have.length(1)
  })

  it('does nothing at all when it is stopped before it begins', async () => {
    const { run: finished } = await run(pipeline, { runs, state, signal: AbortSignal.abort() })
    expect([finished.state, new Set(Object.values(states(finished)))]).to.deep.equal(['cancelled', new Set(['cancelled'])])
  })

  it('can be killed at any moment, and goes on', async () => {
    const script = `
      import { runPipeline } from ${JSON.stringify(new URL('./run-pipeline.ts', import.meta.url).href)}
      const { document, options } = JSON.parse(process.argv[1])
      void runPipeline(document, options)`
    const given = JSON.stringify({ document: smallPipeline(pipeline), options: { runs, state } })
    const runner = spawn(process.execPath, ['--import', 'tsx', '-C', '@kfp-ts/source', '--input-type=module', '-e', script, given], {
      stdio: 'inherit',
    })
    await until(slowRuns)
    runner.kill('SIGKILL')
    await once(runner, 'exit')
    const { folder = '', id } = (await newestRun(runs)) ?? {}
    expect((await readRun(folder)).state).to.equal('running')
    appendFileSync(eventsFile(folder), '{"kind":"taskFinished","task":"group/sl')
    writeFileSync(join(state, 'go'), '')
    const { run: second } = await run(pipeline, { runs, state, resume: folder })
    expect([second.id, second.state]).to.deep.equal([id, 'succeeded'])
    expect(second.tasks.find(({ path }) => path === 'group/slow')?.attempts).to.equal(2)
    expect(ran(state)).to.deep.equal(['first', 'inside', 'slow', 'slow', 'last'])
    expect(await readRun(folder)).to.deep.equal(second)
  })

  it('does again what no longer fits its command', async () => {
    writeFileSync(join(state, 'go'), '')
    const { run: first } = await run(pipeline, { runs, state })
    const changed = { ...pipeline, steps: { ...pipeline.steps, slow: { in: name, out: name, run: `${note} out('name', 'other')` } } }
    await run(changed, { runs, state, resume: join(runs, first.id) })
    expect(ran(state)).to.deep.equal(['first', 'inside', 'slow', 'last', 'slow'])
  })

  it('makes an artifact again that was lost', async () => {
    const making: SmallPipeline = {
      steps: { make: { in: name, out: { file: 'ARTIFACT' }, run: `${note} fs.writeFileSync(path('file'), 'x')` } },
      tasks: { make: task('make', { name: 'make' }), stop: task('make', { name: 'again' }, { dependentTasks: ['make'] }) },
    }
    const { run: first } = await run(making, { runs, state })
    rmSync(join(runs, first.id, first.tasks[0]?.outputs?.artifacts['file']?.[0]?.path ?? ''))
    await run(making, { runs, state, resume: join(runs, first.id) })
    expect(ran(state)).to.deep.equal(['make', 'again', 'make'])
  })

  it('cannot be resumed while it is going on, or with another pipeline', async () => {
    writeFileSync(join(state, 'go'), '')
    const { run: first } = await run(pipeline, { runs, state })
    const folder = join(runs, first.id)
    const refusal = async (document: ReturnType<typeof smallPipeline>): Promise<unknown> =>
      run(document, { runs, state, resume: folder }).catch((error: Error) => error.message)
    writeFileSync(join(folder, 'process.pid'), String(process.ppid))
    expect(await refusal(smallPipeline(pipeline))).to.equal(
      `KF5060  Run "${first.id}" is still going on, in process ${process.ppid}.\n  hint: wait for it, or stop it first: kill ${process.ppid}`,
    )
    writeFileSync(join(folder, 'process.pid'), '')
    const { spec } = smallPipeline(pipeline)
    expect(await refusal({ spec: { ...spec, pipelineInfo: { name: 'other' } }, platforms: {} })).to.include(
      `KF5061  Run "${first.id}" is one of pipeline "small", not of "other".`,
    )
    mkdirSync(join(runs, 'empty'))
    expect(await run(pipeline, { resume: join(runs, 'empty') }).catch((error: Error) => error.message)).to.include(
      `KF5002  There is no run in "${join(runs, 'empty')}".`,
    )
  })
})
