import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { double } from '../space/ranges.ts'
import { openStudy } from './open-study.ts'

const program = fileURLToPath(new URL('../testing/endless-study.ts', import.meta.url))

describe('the journal of a study', function () {
  this.timeout(20_000)
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-journal-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const space = { x: double({ min: 0, max: 1 }) }
  const open = (file: string) => openStudy({ space, direction: 'minimize', journal: join(folder, file) })

  /** Runs the program to its end, or kills it after so many lines; gives the trials that it told of. */
  async function run(journal: string, { pause = 0, killAfter = Infinity } = {}): Promise<readonly string[]> {
    const child = spawn(process.execPath, [...process.execArgv, program, join(folder, journal), String(pause)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more
      if (text.split('\n').length > killAfter) child.kill('SIGKILL')
    })
    await once(child, 'close')
    return text.split('\n').slice(0, -1)
  }

  it('is resumed after kill -9 with the very same trials', async () => {
    const whole = await run('whole')
    const first = await run('killed', { pause: 20, killAfter: 15 })
    const second = await run('killed')
    expect(whole).to.have.length(40)
    expect(first.length).to.be.within(15, 39)
    expect([...first, ...second]).to.include.ordered.members(whole)
    expect(second.at(-1)).to.equal(whole.at(-1))
    const asked = (await readFile(join(folder, 'killed'), 'utf8')).split('\n').filter((line) => line.includes('"asked"'))
    expect(asked).to.have.length(40)
  })

  it('cuts a torn last line, and gives out again what was not told', async () => {
    const before = open('torn')
    const trial = before.ask()
    before.report(0, 1, 0.5)
    before.close()
    await appendFile(join(folder, 'torn'), '{"event":"told","numb')
    const after = open('torn')
    expect(after.trials[0]?.state).to.equal('running')
    expect(after.ask()).to.deep.equal(trial)
    after.report(0, 1, 0.25)
    after.tell(0, 0.1)
    after.close()
    expect(open('torn').trials[0]).to.deep.include({ state: 'complete', value: 0.1, reports: [{ step: 1, value: 0.25 }] })
    const lines = (await readFile(join(folder, 'torn'), 'utf8')).split('\n')
    expect(lines.map((line) => (line === '' ? '' : (JSON.parse(line) as { event?: string }).event))).to.deep.equal([
      undefined,
      'asked',
      'reported',
      'reported',
      'told',
      '',
    ])
  })

  it('is written by one process at a time: the other one is told', async () => {
    const first = open('shared')
    const second = open('shared')
    second.ask()
    expect(() => first.ask()).to.throw(`KF8422  Another process has written to the journal ${folder}/shared meanwhile.`)
    second.tell(0, 1)
    expect(open('shared').trials.map(({ state }) => state)).to.deep.equal(['complete'])
    await rm(join(folder, 'shared'))
    expect(() => second.ask()).to.throw(`KF8419  The journal ${folder}/shared cannot be used: there is no such file or folder.`)
  })

  it('takes back half a line for which the disk had no room', function () {
    if (process.platform !== 'linux') this.skip()
    const index = new URL('../index.ts', import.meta.url)
    const script = `
      import { double, openStudy } from ${JSON.stringify(index)}
      const study = openStudy({ space: { x: double({ min: 0, max: 1 }) }, direction: 'minimize', journal: ${JSON.stringify(join(folder, 'full'))} })
      process.on('SIGXFSZ', () => undefined)
      study.ask()
      try { study.fail(0, 'long '.repeat(300)) } catch (error) { console.log(error.message.split('\\n')[0]) }
      study.fail(0, 'short')`
    // Files may have a kibibyte: as much of a line as has room is written.
    const node = [process.execPath, ...process.execArgv, '--input-type=module', '--eval', script]
    const { stdout, stderr } = spawnSync('bash', ['-c', 'ulimit -f 1; exec "$0" "$@"', ...node], { encoding: 'utf8' })
    expect(stdout + stderr).to.equal(`KF8419  The journal ${folder}/full cannot be used: file too large.\n`)
    expect(open('full').trials[0]).to.include({ state: 'failed', reason: 'short' })
  })

  it('counts the time of all processes that worked on it', () => {
    let milliseconds = 5_000
    const options = { space, direction: 'minimize', journal: join(folder, 'timed'), seconds: 100, clock: () => milliseconds } as const
    const first = openStudy(options)
    first.ask()
    milliseconds += 60_000
    first.tell(0, 1)
    milliseconds += 1e9
    const second = openStudy(options)
    milliseconds += 30_000
    expect(second.ask()?.number).to.equal(1)
    milliseconds += 10_000
    expect(second.ask()).to.equal(undefined)
  })

  it('refuses the journal of another study, a broken one, and a place that cannot be written to', async () => {
    open('other').close()
    const other = () => openStudy({ space: { x: double({ min: 0, max: 2 }) }, direction: 'minimize', journal: join(folder, 'other') })
    expect(other).to.throw(`KF8417  The journal ${folder}/other belongs to a study of another space or direction.`)
    await writeFile(join(folder, 'broken'), `${await readFile(join(folder, 'other'), 'utf8')}nonsense\n{}\n`)
    expect(() => open('broken')).to.throw(`KF8418  The journal is broken at ${folder}/broken:2: that line is no JSON.`)
    expect(() => open('other/below')).to.throw(`KF8419  The journal ${folder}/other/below cannot be used: a file lies where a folder is needed.`)
  })
})
