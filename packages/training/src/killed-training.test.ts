import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { seededRandom } from '@kfp-ts/images'
import { expect } from 'chai'
import { interruptibleTraining } from './testing/interruptible-training.ts'

const command = ['--import', 'tsx', '-C', '@kfp-ts/source']
const program = fileURLToPath(new URL(`./testing/interruptible-training${import.meta.url.slice(-3)}`, import.meta.url))

interface Ended {
  readonly signal: string | null
  readonly lines: readonly string[]
  readonly errors: string
}

/** Runs the training in a process of its own, and sends the signal when it tells of the step. */
async function trainUntil(folder: string, step = Number.POSITIVE_INFINITY, signal: NodeJS.Signals = 'SIGKILL'): Promise<Ended> {
  const child = spawn(process.execPath, [...command, program, folder], { stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line)
    if (line === `step ${step}`) child.kill(signal)
  })
  return new Promise((resolve) => child.on('close', (_, by) => resolve({ signal: by, lines, errors })))
}

describe('a training that is killed', function () {
  this.timeout(120_000)
  let folder = ''
  let straight = ''
  before(async () => (straight = await interruptibleTraining(undefined, () => undefined)))
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'killed-'))))
  after(() => rm(folder, { recursive: true }))

  it('again and again, at any step and in any way, ends with the same weights to the last bit', async () => {
    const random = seededRandom('where to kill')
    // Of 64 steps; each process goes on from the one before, so they rise. The last is far from the end, as a process runs on until the signal arrives.
    const steps = [0, 1, 2].map((third) => 2 + Math.floor((third + random()) * 12))
    for (const [index, step] of steps.entries()) {
      const signal = index % 2 === 0 ? 'SIGKILL' : 'SIGTERM'
      const ended = await trainUntil(folder, step, signal)
      expect(ended.lines.at(-1), ended.errors).to.match(/^step \d+$/)
      if (signal === 'SIGTERM') expect(ended.errors).to.match(/KF8205 {2}Training was stopped in epoch \d after batch \d of 8\./)
      else expect(ended.signal).to.equal('SIGKILL')
    }
    const last = await trainUntil(folder)
    expect(last.lines.filter((line) => line.startsWith('warning'))).to.deep.equal([])
    // Steps done before are told again, each once.
    const told = last.lines.filter((line) => line.startsWith('step'))
    expect(told).to.deep.equal(Array.from({ length: 64 }, (_, index) => `step ${index + 1}`))
    expect(last.lines.at(-1)).to.equal(`weights ${straight}`)
    const kept = await readdir(join(folder, (await readdir(folder))[0] as string))
    expect(kept.filter((name) => !name.endsWith('.partial'))).to.have.length(2)
  })

  it('goes on where no more can be written, and leaves nothing half written', async () => {
    const full = join(folder, 'full')
    // The shell's limit of the size of a file, in half kilobytes: less than the weights need.
    const script = 'ulimit -f 8; exec "$0" "$@"'
    const { stdout } = await promisify(execFile)('sh', ['-c', script, process.execPath, ...command, program, full])
    const lines = stdout.trim().split('\n')
    expect(lines.filter((line) => line === 'warning KF8214').length).to.equal(64)
    expect(lines.at(-1)).to.equal(`weights ${straight}`)
    const [key = ''] = await readdir(full)
    expect(await readdir(join(full, key))).to.deep.equal([])
  })
})
