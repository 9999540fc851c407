import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { generatePhotographs, preparePhotographs, readSignature } from '@kfp-ts/images'
import { expect } from 'chai'
import { tune } from './tune.ts'

describe('tune', function () {
  this.timeout(120_000)
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-tune-'))
    await generatePhotographs(join(folder, 'photographs'), { count: 24, seed: 1 })
    await preparePhotographs({
      photographs: join(folder, 'photographs'),
      into: { train: join(folder, 'train'), validation: join(folder, 'validation'), test: join(folder, 'test') },
      size: { width: 16, height: 16 },
      shares: { validation: 0.25, test: 0.25 },
      tolerance: 0,
    })
  })
  after(() => rm(folder, { recursive: true }))

  const run = (name: string, inputs: object, options: { signal?: AbortSignal; log?: (line: string) => void } = {}) =>
    tune.run(
      { train: join(folder, 'train'), validation: join(folder, 'validation'), epochs: 2, ...inputs },
      { log: () => undefined, ...options, folder: join(folder, name) },
    )
  const sentence = (running: Promise<unknown>): Promise<string> =>
    running.then(
      () => '',
      (error: Error) => error.message.split('\n')[0] as string,
    )

  it('keeps the model of the best trial, and shows how it was found', async () => {
    const { outputs } = await run('whole', { budget: 4, parallel: 2, strategy: 'sobol', pruner: 'none' })
    const values = (outputs.trials as readonly { readonly value: number; readonly state: string }[]).map(({ value }) => value)
    expect(values).to.have.length(4)
    expect(outputs.accuracy).to.equal(Math.max(...values))
    expect((await readSignature(outputs.model.path)).classes).to.deep.equal(['Negative', 'Positive'])
    expect(outputs.metrics.metadata).to.include({ accuracy: outputs.accuracy, trials: 4, complete: 4, failed: 0 })
    expect(await readFile(outputs.report.path, 'utf8')).to.include('The best of 4 trials: learningRate')
    expect((await readdir(join(folder, 'whole'))).sort()).to.deep.equal(['model', 'report'])
  })

  it('goes on where it was stopped, with the same trials and the same model', async () => {
    const inputs = { budget: 3, strategy: 'random', state: join(folder, 'state'), pruner: 'none' }
    const stop = new AbortController()
    const log = (line: string): void => void (line.startsWith('trial 0') && setTimeout(() => stop.abort(), 30))
    const message = await sentence(run('stopped', inputs, { signal: stop.signal, log }))
    expect(message).to.match(/^KF8858 {2}Tuning was stopped after [12] trials; its journal is in .*\/state\/studies\/[0-9a-f]{32}\.$/)
    const lines: string[] = []
    const resumed = await run('resumed', inputs, { log: (line) => lines.push(line) })
    expect(lines[0]).to.match(/^Going on with a study of [123] trials in /)
    const whole = await run('at once', { ...inputs, state: '' })
    expect(resumed.outputs.trials).to.deep.equal(whole.outputs.trials)
    const weights = (path: string): Promise<Buffer> => readFile(join(path, 'weights.bin'))
    expect(await weights(resumed.outputs.model.path)).to.deep.equal(await weights(whole.outputs.model.path))
    expect(await readdir(join(folder, 'state', 'studies'))).to.deep.equal([])
  })

  it('ends trials without promise early', async () => {
    const { outputs } = await run('pruned', { budget: 6, epochs: 3, pruner: 'halving', strategy: 'random', seed: 2 })
    const states = (outputs.trials as readonly { readonly state: string }[]).map(({ state }) => state)
    expect(states.filter((state) => state === 'complete')).to.have.length.greaterThan(0)
    expect(states).to.include('pruned')
  })

  it('counts a trial that breaks as failed, and goes on', async () => {
    const sweep = 'method: grid\nparameters:\n  width: { values: [4, 1000] }\n'
    const { outputs } = await run('broken', { budget: 2, strategy: 'grid', sweep })
    const states = (outputs.trials as readonly { readonly state: string }[]).map(({ state }) => state)
    expect(states.toSorted()).to.deep.equal(['complete', 'failed'])
    expect(await readFile(outputs.report.path, 'utf8')).to.include('failed: KF8202')
  })

  it('runs as its README shows', async () => {
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
    const [, code = ''] = /```ts\n(.*?)```/s.exec(readme) ?? []
    // In the package, so that what it imports is found as a user's would be.
    const program = fileURLToPath(new URL('../.cache/readme.ts', import.meta.url))
    await mkdir(dirname(program), { recursive: true })
    await writeFile(program, code.replaceAll('/data/', `${folder}/`))
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '-C', '@kfp-ts/source', program])
    await rm(dirname(program), { recursive: true })
    expect(stdout).to.match(/\n[01](\.\d+)? 2\n$/)
  })

  it('says what it cannot do', async () => {
    const sweep = 'method: grid\nparameters:\n  wheels: { values: [3, 4] }\n'
    expect(await sentence(run('wheels', { sweep }))).to.equal('KF8851  A classifier is not trained by "wheels".')
    expect(await sentence(run('crowd', { parallel: 0 }))).to.equal('KF8859  "parallel" is 0 and not a whole number from 1 to 64.')
    const hopeless = 'method: grid\nparameters:\n  width: { values: [1000, 2000] }\n'
    expect(await sentence(run('hopeless', { sweep: hopeless, strategy: 'grid', budget: 2 }))).to.match(
      /^KF8852 {2}None of 2 trials came to a model; the last one ended so: KF8202 {2}/,
    )
    await writeFile(join(folder, 'file'), '')
    expect(await sentence(run('nowhere', { state: join(folder, 'file') }))).to.match(/^KF8419 {2}The journal .* cannot be used: a file lies/)
  })
})
