import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect } from 'chai'
import { registerModel } from './register-model.ts'

describe('register-model', () => {
  let folder = ''
  const before = process.env['KFP_TS_STATE']
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-register-'))
    for (const name of ['one', 'two']) {
      await mkdir(join(folder, name))
      await writeFile(join(folder, name, 'weights.bin'), name)
    }
  })
  afterEach(async () => {
    if (before === undefined) delete process.env['KFP_TS_STATE']
    else process.env['KFP_TS_STATE'] = before
    await rm(folder, { recursive: true, force: true })
  })
  const register = (name: string, store?: string): ReturnType<typeof registerModel.run> =>
    registerModel.run(
      { model: join(folder, name), name: 'surface-crack', accuracy: 0.97, ...(store !== undefined && { store }) },
      { folder: join(folder, 'out'), log: () => undefined },
    )

  it('counts versions, and gives the same files the version they have', async () => {
    const store = pathToFileURL(join(folder, 'registry')).href
    const versions = [await register('one', store), await register('two', store), await register('one', store)]
    expect(versions.map(({ outputs }) => outputs.version)).to.deep.equal([1, 2, 1])
    const uri = versions[1]?.outputs.uri ?? ''
    expect(await readFile(join(fileURLToPath(uri), 'weights.bin'), 'utf8')).to.equal('two')
  })

  it('keeps models in the state of this machine unless told otherwise', async () => {
    process.env['KFP_TS_STATE'] = join(folder, 'state')
    const { outputs } = await register('one')
    expect(outputs.uri).to.equal(pathToFileURL(join(folder, 'state', 'models', 'surface-crack', 'versions', '1', 'files')).href)
  })

  it('says what to name where there is no state', async () => {
    delete process.env['KFP_TS_STATE']
    const message = await register('one').then(
      () => '',
      (error: Error) => error.message,
    )
    expect(message).to.equal(
      'KF8501  No model registry is named, and this process has no state folder of its own to keep one in.\n' +
        '  hint: name a store, such as file:///data/models, or set KFP_TS_STATE to a folder that outlives the run.',
    )
  })
})
