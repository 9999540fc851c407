import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { endOfProgram } from './end-of-program.ts'
import { type RunningProcess, startProcess } from './processes/process.ts'
import { newFolder } from './small-pipeline.test.ts'

describe('endOfProgram', () => {
  let cwd: string
  beforeEach(() => {
    cwd = newFolder()
  })
  const start = (script: string): RunningProcess => startProcess({ argv: ['/bin/sh', '-c', script], cwd, env: {}, log: join(cwd, 'log') })
  const up = async (): Promise<void> => {
    while (!existsSync(join(cwd, 'up'))) await sleep(10)
  }

  it('tells how a program ended', async () => {
    expect(await endOfProgram(start('exit 3'), new AbortController().signal)).to.deep.equal({ kind: 'exit', code: 3 })
    expect(await endOfProgram(start('kill -TERM $$'), new AbortController().signal)).to.deep.equal({ kind: 'signal', signal: 'SIGTERM' })
  })

  it('lets a program that is told to stop finish its work', async () => {
    const stop = new AbortController()
    const ending = endOfProgram(start("trap 'echo tidied; exit 5' TERM; touch up; while :; do sleep 0.02; done"), stop.signal)
    await up()
    stop.abort()
    expect(await ending).to.deep.equal({ kind: 'exit', code: 5 })
    expect(readFileSync(join(cwd, 'log'), 'utf8')).to.include('tidied')
  })

  it('kills one that does not listen after the grace time', async () => {
    const stop = new AbortController()
    const ending = endOfProgram(start("trap '' TERM; touch up; while :; do sleep 0.02; done"), stop.signal, 100)
    await up()
    stop.abort()
    expect(await ending).to.deep.equal({ kind: 'signal', signal: 'SIGKILL' })
  })

  it('leaves nothing of its group running', async () => {
    expect(await endOfProgram(start('(sleep 0.3; touch late) & exit 0'), new AbortController().signal)).to.deep.equal({ kind: 'exit', code: 0 })
    await sleep(500)
    expect(existsSync(join(cwd, 'late'))).to.equal(false)
  })

  it('ends with the runner, when that exits without waiting', async () => {
    const script = `
      import { startProcess } from ${JSON.stringify(new URL('./processes/process.ts', import.meta.url).href)}
      startProcess({ argv: ['/bin/sh', '-c', 'touch up; sleep 0.5; touch late'], cwd: ${JSON.stringify(cwd)}, env: {}, log: ${JSON.stringify(join(cwd, 'log'))} })
      setTimeout(() => process.exit(1), 200)`
    spawnSync(process.execPath, ['--import', 'tsx', '-C', '@kfp-ts/source', '--input-type=module', '-e', script])
    await sleep(700)
    expect([existsSync(join(cwd, 'up')), existsSync(join(cwd, 'late'))]).to.deep.equal([true, false])
  })
})
