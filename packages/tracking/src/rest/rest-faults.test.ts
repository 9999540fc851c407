import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { TrackingStore } from '../data/tracking-store.ts'
import { uploadModel } from '../model/upload-model.ts'
import { openStore } from '../open-store.ts'
import { refusal } from '../testing/expectations.ts'
import { type Answered, type Asked, type ScriptedServer, scriptedServer } from '../testing/scripted-server.ts'

const patience = { callMs: 2000, totalMs: 3000, longestWaitMs: 20 }
const experiment = { experiment_id: '3', name: 'surface', lifecycle_stage: 'active', artifact_location: 'mlflow-artifacts:/3' }
const runMessage = (id: string, tags: unknown) => ({
  info: { run_id: id, experiment_id: '3', run_name: 'r', status: 'RUNNING', start_time: 1, artifact_uri: `mlflow-artifacts:/3/${id}/artifacts` },
  data: { tags },
})

describe('a server with faults', () => {
  let server: ScriptedServer
  let store: TrackingStore
  afterEach(async () => {
    await store.close()
    await server.close()
  })
  const start = async (answer: (asked: Asked) => Answered, path = ''): Promise<void> => {
    server = await scriptedServer(answer)
    store = await openStore(`${server.uri}${path}`, { env: {}, patience })
  }
  const first = (faults: readonly Answered[], then: Answered): (() => Answered) => {
    const left = [...faults]
    return () => left.shift() ?? then
  }
  const count = (part: string): number => server.asked.filter(({ path }) => path.includes(part)).length

  it('makes a run once whose creation was not confirmed', async () => {
    let made: unknown
    await start(({ path, message }) => {
      if (path.includes('runs/search')) return { json: made === undefined ? {} : { runs: [runMessage('a'.repeat(32), made)] } }
      made = message['tags']
      return 'cut'
    })
    const run = await store.createRun({ experimentId: '3', name: 'r', startTime: 1 })
    expect(run.id).to.equal('a'.repeat(32))
    expect([count('runs/create'), count('runs/search')]).to.deep.equal([1, 1])
  })

  it('makes it again when nobody had made it', async () => {
    const faults = first([{ status: 502, text: '<html>bad gateway</html>' }], { json: { run: runMessage('b'.repeat(32), []) } })
    await start(({ path }) => (path.includes('runs/search') ? { json: {} } : faults()))
    expect((await store.createRun({ experimentId: '3', name: 'r', startTime: 1 })).id).to.equal('b'.repeat(32))
    expect([count('runs/create'), count('runs/search')]).to.deep.equal([2, 1])
  })

  it('asks again after a limit, a cut and half an answer, and sends the same bytes again', async () => {
    const busy = { status: 429, headers: { 'retry-after': '0' }, json: { error_code: 'REQUEST_LIMIT_EXCEEDED' } }
    await start(first([busy, 'cut', { halfOf: JSON.stringify({ experiment }) }, { status: 503, text: 'try later' }], { json: { experiment } }))
    expect((await store.getExperiment('surface')).id).to.equal('3')
    expect(server.asked).to.have.length(5)
    await store.close()
    await server.close()
    await start(first(['cut', { status: 500, json: { error_code: 'INTERNAL_ERROR' } }], { json: {} }))
    await store.logBatch('a'.repeat(32), { metrics: [{ key: 'loss', value: NaN, step: 1, timestamp: 5 }] })
    expect(new Set(server.asked.map(({ body }) => body.toString())).size).to.equal(1)
    expect(server.asked[2]?.message['metrics']).to.deep.equal([{ key: 'loss', value: 'NaN', timestamp: 5, step: 1 }])
  })

  it('waits as long as it was asked to', async () => {
    await start(first([{ status: 429, headers: { 'retry-after': '1' }, json: {} }], { json: { experiment } }))
    const before = performance.now()
    await store.getExperiment('surface')
    expect(performance.now() - before).to.be.greaterThan(990)
  })

  it('does not ask again what stays as it is, and says what to do', async () => {
    const answers: readonly (readonly [Answered, string])[] = [
      [
        { status: 403, text: 'Invalid Host header - possible DNS rebinding attack detected' },
        'KF8516  The tracking server at URI refuses the host name "HOST".',
      ],
      [{ status: 401, text: 'You are not authenticated.' }, 'KF8517  The tracking server at URI wants to know who is asking.'],
      [
        { status: 403, json: { error_code: 'PERMISSION_DENIED', message: 'Not yours.' } },
        'KF8518  The tracking server at URI does not allow getExperimentByName: Not yours.',
      ],
      [
        { status: 503, text: 'Endpoint: /api/2.0/mlflow is disabled due to the mlflow server running in `--artifacts-only` mode.' },
        'KF8521  The tracking server at URI has getExperimentByName switched off.',
      ],
      [
        { status: 404, text: '<!doctype html>' },
        'KF8520  The tracking server at URI does not know getExperimentByName: it is too old, or the address lacks a path.',
      ],
      [{ text: '<html>Please log in</html>' }, 'KF8515  URI does not answer like an MLflow server: it sent a web page.'],
      [
        { status: 400, json: { error_code: 'INVALID_PARAMETER_VALUE', message: 'No.' } },
        'KF8522  The tracking server at URI refused getExperimentByName: INVALID_PARAMETER_VALUE, No.',
      ],
    ]
    for (const [answer, expected] of answers) {
      await start(() => answer)
      const { uri } = server
      expect(await refusal(store.getExperiment('surface'))).to.equal(expected.replace('URI', uri).replace('HOST', new URL(uri).host))
      expect(server.asked).to.have.length(1)
      await store.close()
      await server.close()
    }
    await start(() => 'cut')
  })

  it('says that nobody is there', async () => {
    await start(() => 'cut')
    const { uri } = server
    await server.close()
    await store.close()
    store = await openStore(uri, { env: {}, patience: { ...patience, totalMs: 100 } })
    expect(await refusal(store.getExperiment('surface'))).to.equal(`KF8514  The tracking server at ${uri} cannot be reached: nothing listens there.`)
    await start(() => ({ json: {} }))
  })

  it('keeps the path of its address', async () => {
    await start(() => ({ json: { experiment } }), '/tools/mlflow/')
    await store.getExperiment('surface')
    expect(server.asked[0]?.path).to.equal('/tools/mlflow/api/2.0/mlflow/experiments/get-by-name?experiment_name=surface')
    expect(server.asked[0]?.headers['user-agent']).to.match(/^kfp-ts-tracking\/\d/)
  })

  it('marks a model whose upload failed half-way', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kfp-ts-upload-'))
    for (const name of ['a.bin', 'b.bin']) await writeFile(join(folder, name), name)
    const info = {
      model_id: `m-${'0'.repeat(32)}`,
      experiment_id: '3',
      name: 'net',
      status: 'LOGGED_MODEL_PENDING',
      artifact_uri: 'mlflow-artifacts:/3/models/x',
    }
    await start(({ method, path }) => {
      if (method === 'PUT' && path.endsWith('b.bin')) return { status: 507, text: 'disk full' }
      return path.includes('logged-models') ? { json: { model: { info } } } : {}
    })

    const upload = uploadModel(store, folder, { experimentId: '3', name: 'net' })
    const reason = `The tracking server at ${server.uri} refused PUT /api/2.0/mlflow-artifacts/artifacts/3/models/x/b.bin: status 507, disk full`
    expect(await refusal(upload)).to.equal(`KF8525  The files of the model "net" were not all uploaded: ${reason}.`)
    expect(server.asked.at(-1)?.message['status']).to.equal('LOGGED_MODEL_UPLOAD_FAILED')
    expect(count('MLmodel')).to.equal(0)
    await rm(folder, { recursive: true })
  })
})
