import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect } from 'chai'
import { command } from '../commands/serve-command.ts'
import { writeBrightnessModel } from '../testing.ts'
import { isRunning, runningServer, runningServers, type ServerRecord, writeRecord } from './server-record.ts'
import { startServer } from './start-server.ts'
import { stopServer } from './stop-server.ts'

const firstLine = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'it went well',
    (error: Error) => error.message.split('\n')[0] ?? '',
  )
const aboutServer = async ({ url }: ServerRecord): Promise<unknown> =>
  ((await (await fetch(`${url}/json`)).json()) as { info: { description: string } }).info.description

describe('a model server in the background', function () {
  this.timeout(60_000)
  let state = ''
  let model = ''
  const start = (name: string, port = 0, folder = model): Promise<ServerRecord> => startServer({ name, model: folder, version: '1', port, state })

  beforeEach(async () => {
    state = await mkdtemp(join(tmpdir(), 'kfp-ts-state-'))
    model = join(state, 'model')
    await writeBrightnessModel(model)
  })
  afterEach(async () => {
    for (const { name } of await runningServers(state)) await stopServer(name, state)
    await rm(state, { recursive: true, force: true })
  })

  it('answers until it is stopped by command', async () => {
    let text = ''
    const io = { stdout: { write: (more: string) => (text += more) }, cwd: state, env: {}, onInterrupt: () => () => undefined }
    const record = await start('surface-crack')
    expect(await runningServer(state, 'surface-crack')).to.deep.equal(record)
    expect((await fetch(`${record.url}/readyz`)).status).to.equal(200)
    expect(record.pid).to.not.equal(process.pid)
    expect(await firstLine(start('other', record.port))).to.equal(`KF8601  ${record.url} is in use by the model server "surface-crack".`)
    for (const words of [['list'], ['stop', 'surface-crack'], ['list']]) expect(await command.run([...words, '--state', state], io)).to.equal(0)
    expect(text.split('\n')).to.deep.equal([
      `surface-crack  ${record.url}  version 1  process ${record.pid}`,
      `Stopped "surface-crack", which answered on ${record.url}.`,
      'No model server is running.',
      '',
    ])
    expect(await isRunning(record)).to.equal(false)
    expect(await readFile(record.log, 'utf8')).to.match(/listening on http.+\n.+ending because of SIGTERM/)
  })

  it('is replaced, on the same port or another one, but by no model that cannot be served', async () => {
    const first = await start('surface-crack')
    const other = join(state, 'other')
    await writeBrightnessModel(other, { classes: ['Bright', 'Dark'] })
    const broken = join(state, 'broken')
    await writeBrightnessModel(broken)
    await writeFile(join(broken, 'model.onnx'), 'no model')
    expect(await firstLine(start('surface-crack', first.port, broken))).to.match(/^KF8602 {2}The model in .+broken cannot be served: /)
    expect(await runningServer(state, 'surface-crack')).to.deep.equal(first)
    expect((await fetch(`${first.url}/readyz`)).status).to.equal(200)
    const second = await start('surface-crack', first.port, other)
    expect([second.port, await isRunning(first)]).to.deep.equal([first.port, false])
    expect(await aboutServer(second)).to.equal('Tells Bright from Dark photographs. Send one or more to /predict.')
    const third = await start('surface-crack')
    expect(await isRunning(second)).to.equal(false)
    expect((await runningServers(state)).map(({ pid }) => pid)).to.deep.equal([third.pid])
    process.kill(third.pid, 'SIGKILL')
    while (await isRunning(third)) await delay(20)
    expect(await runningServers(state)).to.deep.equal([])
  })

  it('does not start on a port that another program has, or that is none', async () => {
    const foreign = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => foreign.once('listening', resolve))
    const { port } = foreign.address() as AddressInfo
    try {
      expect(await firstLine(start('surface-crack', port))).to.match(
        new RegExp(`^KF8601 {2}http://127\\.0\\.0\\.1:${port} is in use by .+ \\(process ${process.pid}\\)\\.$`),
      )
    } finally {
      foreign.close()
    }
    expect(await firstLine(start('surface-crack', 70_000))).to.equal('KF8619  70000 is not a port.')
  })

  it('is not taken for one whose number another process has', async () => {
    const record = { name: 'surface-crack', pid: process.pid, processStart: 'long ago', url: 'http://127.0.0.1:1', port: 1, model, log: '' }
    await writeRecord(state, record)
    expect(await runningServer(state, 'surface-crack')).to.equal(undefined)
    expect(await firstLine(stopServer('surface-crack', state))).to.equal('KF8615  No model server "surface-crack" is running.')
  })

  it('refuses a name that is no file name', async () => {
    expect(await firstLine(start('../surface'))).to.equal('KF8616  "../surface" cannot be the name of a model server.')
  })
})
