import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openStore, registerModel } from '@kfp-ts/tracking'
import { expect } from 'chai'
import { writeBrightnessModel } from '../testing.ts'
import type { CommandIo } from './command-io.ts'
import { command } from './serve-command.ts'
import { stateFolder } from './state-folder.ts'

const firstLine = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'it went well',
    (error: Error) => error.message.split('\n')[0] ?? '',
  )
const silent: CommandIo = { stdout: { write: () => undefined }, cwd: tmpdir(), env: {}, onInterrupt: () => () => undefined }
const run = command.run

describe('kfp-ts serve', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-command-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  /** Serves until it answered once. */
  async function serveOnce(argv: readonly string[]): Promise<{ readonly text: string; readonly url: string; readonly ready: unknown }> {
    let text = ''
    let url = ''
    let ready: unknown
    const onInterrupt = (interrupt: () => void): (() => void) => {
      url = /on (http:\S+)/.exec(text)?.[1] ?? ''
      void fetch(`${url}/readyz`)
        .then(async (response) => (ready = await response.json()))
        .finally(interrupt)
      return () => undefined
    }
    const io: CommandIo = { stdout: { write: (more: string) => (text += more) }, cwd: folder, env: {}, onInterrupt }
    expect(await run([...argv, '--port', '0', '--workers', '1'], io)).to.equal(0)
    return { text, url, ready }
  }

  it('serves a model until it is interrupted', async () => {
    await writeBrightnessModel(join(folder, 'model'))
    const { text, url, ready } = await serveOnce(['model', '--name', 'surface-crack'])
    expect(ready).to.deep.equal({ ready: true, model: { name: 'surface-crack' } })
    expect(text).to.include(`curl -F images=@photograph.jpg ${url}/predict`)
    expect(
      await fetch(`${url}/readyz`).then(
        () => 'it answers',
        () => 'it is gone',
      ),
    ).to.equal('it is gone')
  })

  it('serves a registered model under its name and version', async () => {
    await writeBrightnessModel(join(folder, 'model'))
    const state = join(folder, '.kfp-ts', 'state')
    const { registry } = await openStore(pathToFileURL(state).href)
    await registerModel(registry, { folder: join(folder, 'model'), name: 'surface', accuracy: 0.9 })
    const { ready } = await serveOnce(['models:/surface@champion'])
    expect(ready).to.deep.equal({ ready: true, model: { name: 'surface', version: '1' } })
    expect(await firstLine(run(['models:/surface@nobody'], { ...silent, cwd: folder }))).to.equal(
      'KF8506  The registered model "surface" has no version under the alias "nobody".',
    )
  })

  it('takes a file: address as well', async () => {
    const missing = pathToFileURL(join(folder, 'missing')).href
    expect(await firstLine(run([missing, '--port', '0'], silent))).to.equal(
      `KF8602  The model in ${join(folder, 'missing')} cannot be served: it has no file model.onnx.`,
    )
  })

  it('says how it is called', async () => {
    let text = ''
    expect(await run(['--help'], { ...silent, stdout: { write: (more: string) => (text += more) } })).to.equal(0)
    expect(text).to.match(/^Usage:\n {2}kfp-ts serve MODEL/)
  })

  it('refuses words it does not understand', async () => {
    expect(await firstLine(run([], silent))).to.equal('KF8617  serve takes the folder of one model.')
    expect(await firstLine(run(['one', 'two'], silent))).to.equal('KF8617  serve takes the folder of one model.')
    expect(await firstLine(run(['stop'], silent))).to.equal('KF8617  serve stop takes the name of a server.')
    expect(await firstLine(run(['model', '--prot', '80'], silent))).to.equal("KF8617  Unknown option '--prot'.")
    expect(await firstLine(run(['model', '--port', '80a'], silent))).to.equal('KF8619  80a is not a port.')
    expect(await firstLine(run(['model', '--workers', '0'], silent))).to.equal('KF8617  0 is not a number of workers.')
    expect(await firstLine(run(['stop', 'surface-crack', '--state', folder], silent))).to.equal('KF8615  No model server "surface-crack" is running.')
  })

  it('finds the state of the project from any folder inside', async () => {
    await mkdir(join(folder, '.kfp-ts', 'state'), { recursive: true })
    await mkdir(join(folder, 'pipelines', 'one'), { recursive: true })
    expect(await stateFolder(undefined, { cwd: join(folder, 'pipelines', 'one'), env: {} })).to.equal(join(folder, '.kfp-ts', 'state'))
    expect(await firstLine(stateFolder(undefined, silent))).to.equal('KF8620  No folder for model servers is known here.')
  })
})
