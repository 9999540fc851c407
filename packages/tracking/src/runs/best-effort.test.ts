import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { TrackingStore } from '../data/tracking-store.ts'
import { folderStore } from '../folder/folder-store.ts'
import { Refusal } from '../rest/refusal.ts'
import { problem } from '../codes.ts'
import { openRun } from './open-run.ts'
import { spill, sync } from './spill.ts'
import { trackStep } from './track-step.ts'

describe('a run that may do without its server', () => {
  let folder = ''
  let store: TrackingStore
  let away = false
  const warnings: string[] = []
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-away-'))
    const real = await folderStore(join(folder, 'store'))
    const unlessAway =
      <Args extends readonly unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
      async (...args: Args): Promise<Result> => {
        if (away) throw new Refusal(problem('KF8514', ['http://mlflow', 'nothing listens there']), { passing: true })
        return call(...args)
      }
    store = {
      ...real,
      uri: 'http://mlflow',
      openExperiment: unlessAway(real.openExperiment),
      logBatch: unlessAway(real.logBatch),
      updateRun: unlessAway(real.updateRun),
      logDatasets: unlessAway(real.logDatasets),
    }
    away = false
    warnings.length = 0
  })
  afterEach(() => rm(folder, { recursive: true }))
  const world = () => ({
    env: { KFP_TS_STATE: join(folder, 'state') },
    warn: ({ message }: { readonly message: string }) => void warnings.push(message),
  })
  const begin = () => openRun(store, { experiment: 'surface', name: 'train', mode: 'best-effort' }, world())
  const waiting = join('state', 'tracking')

  it('keeps what cannot be sent in a file, from which it is sent later', async () => {
    const run = await begin()
    away = true
    run.logMetrics({ loss: NaN, accuracy: 0.5 }, { step: 1 })
    await run.logParams({ epochs: 2 })
    await run.end()
    const file = `waiting-${run.id}.jsonl`
    expect(await readdir(join(folder, waiting))).to.deep.equal([file])
    expect((await readFile(join(folder, waiting, file), 'utf8')).trim().split('\n')).to.have.length(3)
    expect(warnings).to.deep.equal([`The tracking server at http://mlflow is away: 3 records are kept in ${join(folder, waiting, file)}.`])
    away = false
    expect(await sync(store, join(folder, waiting))).to.equal(3)
    expect(await sync(store, join(folder, waiting))).to.equal(0)
    const found = await store.getRun(run.id)
    expect([found.status, found.params, found.metrics]).to.deep.equal(['FINISHED', { epochs: '2' }, { loss: NaN, accuracy: 0.5 }])
    expect(await readdir(join(folder, waiting))).to.deep.equal([])
  })

  it('sends it at its end if the server is back by then', async () => {
    const run = await begin()
    away = true
    await run.logParams({ epochs: 2 })
    away = false
    await run.end()
    const found = await store.getRun(run.id)
    expect([found.status, found.params]).to.deep.equal(['FINISHED', { epochs: '2' }])
    expect(warnings).to.deep.equal([])
  })

  it('begins in a folder if the server is away from the start', async () => {
    away = true
    const run = await begin()
    run.logMetrics({ loss: 1 })
    await run.end()
    const there = await folderStore(join(folder, waiting))
    expect((await there.getRun(run.id)).metrics).to.deep.equal({ loss: 1 })
    expect(warnings).to.deep.equal([`The tracking server at http://mlflow is away: all records are kept in ${join(folder, waiting)}.`])
  })

  it('says what is refused, and goes on', async () => {
    const run = await begin()
    await run.logParams({ epochs: 2 })
    await run.logParams({ epochs: 3 })
    await run.end()
    expect(warnings).to.deep.equal(['The parameter "epochs" of the run is 2 already and cannot become 3.'])
    expect((await store.getRun(run.id)).status).to.equal('FINISHED')
  })

  it('keeps what nobody lets in, too', async () => {
    const run = await begin()
    let refused = 0
    const logBatch = store.logBatch
    store = Object.assign(store, {
      logBatch: async () => {
        refused += 1
        throw new Refusal(problem('KF8517', ['http://mlflow']))
      },
    })
    await run.logParams({ epochs: 2 })
    await run.end()
    const file = join(folder, waiting, `waiting-${run.id}.jsonl`)
    expect(refused, 'once at first, once at the end').to.equal(2)
    expect(warnings).to.deep.equal([
      'The tracking server at http://mlflow wants to know who is asking.',
      `The tracking server at http://mlflow is away: 2 records are kept in ${file}.`,
    ])
    store = Object.assign(store, { logBatch })
    expect(await sync(store, join(folder, waiting))).to.equal(2)
    expect((await store.getRun(run.id)).params).to.deep.equal({ epochs: '2' })
  })

  it('sends at its end what waits of it, and nothing of others; what is refused keeps nothing else from being sent', async () => {
    await spill(join(folder, waiting), { run: '0'.repeat(32), batch: { params: { a: 'of a run that is gone' } } })
    const run = await begin()
    away = true
    await run.logParams({ epochs: 2 })
    away = false
    await run.end()
    expect(warnings).to.deep.equal([])
    expect(await readdir(join(folder, waiting))).to.deep.equal([`waiting-${'0'.repeat(32)}.jsonl`])
    await spill(join(folder, waiting), { run: run.id, batch: { tags: { late: 'yes' } } })
    const message = await sync(store, join(folder, waiting)).then(String, (error: Error) => error.message.split('\n')[0])
    expect(message).to.equal(`KF8526  There is no run ${'0'.repeat(32)}.`)
    expect((await store.getRun(run.id)).tags['late']).to.equal('yes')
    expect(await readdir(join(folder, waiting))).to.deep.equal([`waiting-${'0'.repeat(32)}.jsonl`])
  })

  it('costs a step neither its result nor its own mistake', async () => {
    const lines: string[] = []
    const step = { tracking: 'http://127.0.0.1:9', name: 'train', output: '/x', params: {}, log: (line: string) => void lines.push(line) }
    const env = { KFP_TS_STATE: join(folder, 'state'), MLFLOW_HTTP_REQUEST_TIMEOUT: '1' }
    expect(await trackStep({ ...step, env, patience: { totalMs: 10 } }, async () => 42)).to.equal(42)
    expect(lines[0]).to.match(/^KF8536 {2}The tracking server at http:\/\/127\.0\.0\.1:9 is away/)
    const failing = trackStep({ ...step, tracking: '', env: {} }, () => Promise.reject(new Error('mine')))
    expect(await failing.catch((error: Error) => error.message)).to.equal('mine')
  })
})
