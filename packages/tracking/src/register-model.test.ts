import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'
import { openRegistry } from './open-registry.ts'
import { registerModel } from './register-model.ts'

describe('registering a model', () => {
  let root = ''
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'kfp-ts-register-'))
  })
  afterEach(() => rm(root, { recursive: true, force: true }))

  it('moves the champion only to a model that is at least as accurate', async () => {
    const registry = await openRegistry('', { KFP_TS_STATE: root })
    const champions: number[] = []
    for (const accuracy of [0.9, 0.8, 0.9, 0.95]) {
      const folder = await mkdtemp(join(root, 'model-'))
      await writeFile(join(folder, 'weights.bin'), folder)
      await registerModel(registry, { folder, name: 'surface-crack', accuracy, tags: { run: 'a' } })
      champions.push((await registry.getModelVersionByAlias('surface-crack', 'champion')).version)
    }
    expect(champions).to.deep.equal([1, 1, 3, 4])
    expect((await registry.getModelVersion('surface-crack', 2)).tags).to.deep.equal({ accuracy: '0.8', run: 'a' })
  })

  it('opens the store that is named, or the one of this machine', async () => {
    const named = await openRegistry(pathToFileURL(join(root, 'shared store')).href, {})
    await named.createRegisteredModel('one')
    const own = await openRegistry('', { KFP_TS_STATE: join(root, 'state') })
    expect(await own.searchRegisteredModels()).to.deep.equal([])
    expect((await named.searchRegisteredModels()).map(({ name }) => name)).to.deep.equal(['one'])
  })

  it('says what to name when there is no store', async () => {
    const message = (store: string): Promise<string> =>
      openRegistry(store, {}).then(
        () => '',
        (error: Error) => error.message,
      )
    expect(await message('')).to.equal(
      'KF8501  No model registry is named, and this process has no state folder of its own to keep one in.\n' +
        '  hint: name a store, such as file:///data/models, or set KFP_TS_STATE to a folder that outlives the run.',
    )
    for (const store of ['file:models', 'models', 'ftp://mlflow.example.com', 'file://elsewhere/models']) {
      expect(await message(store)).to.equal(
        `KF8502  "${store}" is not a store this version can open.\n` +
          '  hint: give an absolute folder as a file: address, such as file:///data/models, or the http(s) address of an MLflow server.',
      )
    }
  })
})
