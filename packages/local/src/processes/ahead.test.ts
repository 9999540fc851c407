import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { logFile } from '@kfp-ts/runs'
import { expect } from 'chai'
import { Ahead } from './ahead.ts'
import { endOfProgram } from '../end-of-program.ts'
import { handOut, newFolder, run, type SmallPipeline, task } from '../small-pipeline.test.ts'

// What a program can see of how it was started, told by the program itself.
const look = `
  const seen = {
    argv: process.argv.slice(1, 2), words: process.argv.length, cwd: process.cwd().replace(/small-[^/]*/, 'RUN'), stdin: fs.readFileSync(0, 'utf8'),
    greeting: process.env.GREETING, state: 'KFP_TS_STATE' in process.env, fd: process.env.KFP_TS_PROGRESS_FD, globals: [typeof require, typeof module, __filename],
  }
  console.log('out'); console.error('err'); fs.writeSync(3, '{"fraction":1}\\n')
  import('node:os').then((os) => { seen.imported = typeof os.cpus; out('seen', seen); process.exitCode = p.code })`

const pipeline = (code: number): SmallPipeline => ({
  steps: {
    look: {
      in: { code: 'NUMBER_INTEGER', after: { optional: 'STRUCT' } },
      out: { seen: 'STRUCT' },
      run: look,
      container: { env: [{ name: 'GREETING', value: 'hi' }] },
    },
  },
  tasks: { a: task('look', { code: 0 }), b: task('look', { code: 0, after: 'a.seen' }), c: task('look', { code, after: 'b.seen' }) },
})

describe('processes started ahead', () => {
  it('run tasks that cannot tell the difference, in what they see, print and leave', async () => {
    const outcome = async (ahead: number, code: number): Promise<unknown> => {
      const { run: finished, runs } = await run(pipeline(code), { ahead })
      const log = readFileSync(logFile(join(runs, finished.id), 'c'), 'utf8')
      const tasks = finished.tasks.map(({ state, outputs, progress, failure }) => [state, outputs?.parameters, progress, failure?.message])
      return { state: finished.state, log, tasks: JSON.parse(JSON.stringify(tasks).replaceAll(runs, 'RUNS')) as unknown }
    }
    expect(await outcome(2, 0))
      .to.deep.equal(await outcome(0, 0))
      .and.to.have.property('state', 'succeeded')
    expect(await outcome(2, 4))
      .to.deep.equal(await outcome(0, 4))
      .and.to.have.property('state', 'failed')
  })

  it('fail as others do: by throwing, by a signal', async () => {
    for (const script of ["throw new Error('broken')", "Promise.reject(new Error('broken'))", "process.kill(process.pid, 'SIGKILL')"]) {
      const failing: SmallPipeline = {
        steps: { good: {}, bad: { run: script } },
        tasks: { good: task('good'), also: task('good', {}, { dependentTasks: ['good'] }), bad: task('bad', {}, { dependentTasks: ['also'] }) },
      }
      const [with2, without] = [await run(failing, { ahead: 2 }), await run(failing, { ahead: 0 })]
      expect(with2.run.failure?.message)
        .to.equal(without.run.failure?.message)
        .and.to.match(/^Task "bad" (ended with exit code 1|was killed by SIGKILL)\.$/)
      if (script.includes('broken')) expect(readFileSync(logFile(join(with2.runs, with2.run.id), 'bad'), 'utf8')).to.include('Error: broken')
    }
  })

  it('run a file as the main program, CommonJS or a module', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'main.cjs'), "require('fs').writeFileSync(process.argv[2], String(require.main === module) + process.argv[1])")
    writeFileSync(join(folder, 'main.mjs'), "import fs from 'node:fs'; fs.writeFileSync(process.argv[2], 'module' + process.argv[1])")
    const ahead = new Ahead(1)
    for (const [file, text] of [
      ['main.cjs', 'true'],
      ['main.mjs', 'module'],
      ['main.cjs', 'true'],
    ] as const) {
      const main = join(folder, file)
      const program = ahead.start({ argv: [process.execPath, main, join(folder, 'seen')], cwd: folder, env: {}, log: join(folder, 'log') })
      expect(await endOfProgram(program, new AbortController().signal)).to.deep.equal({ kind: 'exit', code: 0 })
      expect(readFileSync(join(folder, 'seen'), 'utf8')).to.equal(text + main)
    }
    ahead.close()
  })

  it('do not take what must be set before a process starts', async () => {
    const { run: finished } = await run(
      {
        steps: {
          heap: {
            in: { after: { optional: 'NUMBER_INTEGER' } },
            out: { n: 'NUMBER_INTEGER' },
            run: "out('n', Math.round(require('v8').getHeapStatistics().heap_size_limit / 2 ** 20 / 100))",
            container: { env: [{ name: 'NODE_OPTIONS', value: '--max-old-space-size=200' }] },
          },
        },
        out: { n: 'NUMBER_INTEGER' },
        tasks: { a: task('heap'), b: task('heap', { after: 'a.n' }), c: task('heap', { after: 'b.n' }) },
        outputs: handOut('n', 'c', 'n'),
      },
      { ahead: 2 },
    )
    expect(finished.outputs?.parameters['n']).to.be.at.most(3)
  })

  it('are gone when the run is over', async () => {
    const { run: finished, runs } = await run(pipeline(0), { ahead: 3 })
    expect(finished.state).to.equal('succeeded')
    expect(existsSync(join(runs, finished.id, 'process.pid'))).to.equal(false)
    const waiting = (): number => {
      return spawnSync('ps', ['-o', 'args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
        .stdout.split('\n')
        .filter((line) => line.includes('The first time takes longest')).length
    }
    for (let left = 100; left > 0 && waiting() > 0; left -= 1) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(waiting()).to.equal(0)
  })
})
