import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer as createTcpServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { folderStore } from '../folder/folder-store.ts'
import { type ScriptedServer, scriptedServer } from '../testing/scripted-server.ts'
import { trackStep } from './track-step.ts'

const patience = { totalMs: 150, callMs: 150, silentMs: 150, longestWaitMs: 10 }

describe('a step whose tracking server takes everything and says nothing', () => {
  let folder = ''
  let hole: Server
  let sockets: Socket[]
  let uri = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-hole-'))
    sockets = []
    hole = createTcpServer((socket) => void sockets.push(socket.on('error', () => undefined).resume()))
    await new Promise<void>((done) => hole.listen(0, '127.0.0.1', done))
    uri = `http://127.0.0.1:${(hole.address() as AddressInfo).port}`
  })
  afterEach(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((done) => hole.close(done))
    await rm(folder, { recursive: true })
  })
  const lines: string[] = []
  const step = (tracking: string, env = { KFP_TS_STATE: join(folder, 'state') }) => {
    lines.length = 0
    return { tracking, name: 'train', output: '/x', params: { epochs: 2 }, log: (line: string) => void lines.push(line), env, patience }
  }
  const writeModel = async (): Promise<string> => {
    const model = join(folder, 'model')
    await mkdir(model)
    await writeFile(join(model, 'weights.bin'), Buffer.alloc(4_000_000))
    return model
  }

  it('does its work, is kept waiting once, and finds its run in a folder', async () => {
    const began = performance.now()
    const result = await trackStep(step(uri), async (run) => {
      for (let epoch = 1; epoch <= 50; epoch += 1) run.logMetrics({ loss: 1 / epoch }, { step: epoch })
      return run.id
    })
    expect(performance.now() - began).to.be.below(1500)
    expect(lines.map((line) => line.split(' hint')[0])).to.deep.equal([
      `KF8536  The tracking server at ${uri} is away: all records are kept in ${join(folder, 'state', 'tracking')}.`,
    ])
    const kept = await folderStore(join(folder, 'state', 'tracking'))
    expect(await kept.metricHistory(result, 'loss')).to.have.length(50)
  })

  it('does its work where nothing can be kept on this machine either', async () => {
    await writeFile(join(folder, 'state'), 'a file where a folder should be')
    expect(await trackStep(step(uri), async () => 42)).to.equal(42)
    expect(lines.map((line) => line.split(':')[0])).to.deep.equal([`KF8544  The tracking server at http`])
  })

  it('waits no longer for a name that nobody knows', async () => {
    const began = performance.now()
    expect(await trackStep(step('http://tracker.invalid'), async () => 42)).to.equal(42)
    expect(performance.now() - began).to.be.below(1500)
    expect(lines[0]).to.match(/^KF8536 {2}The tracking server at http:\/\/tracker\.invalid is away/)
  })

  it('goes on when the server falls silent in the middle, also within a file', async () => {
    const model = await writeModel()
    let silent = false
    const server = await talkative((asked) => silent && asked !== 'PUT')
    try {
      const began = performance.now()
      const logged = await trackStep(step(server.uri), async (run) => {
        const first = await run.logModel(model, 'model')
        silent = true
        run.logMetrics({ loss: 1 })
        await run.flush()
        await run.setTags({ stage: 'late' })
        return first
      })
      expect(logged).to.equal(undefined)
      expect(performance.now() - began).to.be.below(3000)
      expect(lines[0]).to.match(/^KF8525 {2}The files of the model "model" were not all uploaded: .* cannot be reached: it did not answer in time\./)
      expect(lines.at(-1)).to.match(/^KF8536 {2}The tracking server at .* is away: 4 records are kept in /)
      expect(await readdir(join(folder, 'state', 'tracking'))).to.have.length(1)
    } finally {
      await server.close()
    }
  })

  /** Does what a server does, but takes no files, and says nothing once `isSilent`. */
  async function talkative(isSilent: (method: string) => boolean): Promise<ScriptedServer> {
    const experiment = { experiment_id: '3', name: 'train', lifecycle_stage: 'active', artifact_location: 'mlflow-artifacts:/3' }
    const info = { run_id: 'a'.repeat(32), experiment_id: '3', status: 'RUNNING', start_time: 1, artifact_uri: 'mlflow-artifacts:/3/x' }
    const model = { model_id: `m-${'0'.repeat(32)}`, experiment_id: '3', name: 'model', status: 'PENDING', artifact_uri: 'mlflow-artifacts:/3/m' }
    return scriptedServer(({ method, path }) => {
      if (method === 'PUT' || isSilent(method)) return 'silence'
      if (path.includes('logged-models')) return { json: { model: { info: model } } }
      return { json: { experiment, run: { info, data: {} } } }
    })
  }
})
