import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { fileRegistry } from './file-registry.ts'
import type { ModelRegistry } from '../data/model-registry.ts'

const rejection = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'it was accepted',
    (error: Error) => error.message.split('\n')[0] ?? '',
  )

describe('a model registry in a folder', () => {
  let root = ''
  let registry: ModelRegistry

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'kfp-ts-registry-'))
    registry = await fileRegistry(join(root, 'models'))
    await registry.createRegisteredModel('surface-crack', 'Cracks in concrete.')
  })
  afterEach(() => rm(root, { recursive: true, force: true }))

  async function modelFolder(weights: string): Promise<string> {
    const folder = await mkdtemp(join(root, 'model-'))
    await mkdir(join(folder, 'parts'))
    await writeFile(join(folder, 'model.json'), '{}')
    await writeFile(join(folder, 'parts', 'weights.bin'), weights)
    return folder
  }
  const register = async (weights: string): ReturnType<ModelRegistry['createModelVersion']> =>
    registry.createModelVersion({ name: 'surface-crack', source: await modelFolder(weights), tags: { accuracy: '0.97' } })

  it('numbers versions, and keeps their files with checksums', async () => {
    expect((await register('one')).version).to.equal(1)
    const second = await register('two')
    expect(second.version).to.equal(2)
    expect(second.tags).to.deep.equal({ accuracy: '0.97' })
    expect(second.files.map(({ path, bytes }) => `${path} ${bytes}`)).to.deep.equal(['model.json 2', 'parts/weights.bin 3'])
    expect(second.files[1]?.sha256).to.equal('3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3')
    expect(await readFile(join(fileURLToPath(second.uri), 'parts', 'weights.bin'), 'utf8')).to.equal('two')
    expect(await registry.getModelVersion('surface-crack', 2)).to.deep.equal(second)
    expect((await registry.searchModelVersions('surface-crack')).map(({ version }) => version)).to.deep.equal([2, 1])
  })

  it('gives the same content the version it already has', async () => {
    await register('one')
    await register('two')
    expect((await register('one')).version).to.equal(1)
    expect(await registry.searchModelVersions('surface-crack')).to.have.length(2)
  })

  it('finds versions by alias, and the highest as latest', async () => {
    for (let version = 1; version <= 10; version++) await register(`weights ${version}`)
    await registry.setRegisteredModelAlias('surface-crack', 'champion', 2)
    expect((await registry.getModelVersionByAlias('surface-crack', 'champion')).version).to.equal(2)
    expect((await registry.getModelVersionByAlias('surface-crack', 'latest')).version).to.equal(10)
    expect((await registry.getRegisteredModel('surface-crack')).aliases).to.deep.equal({ champion: 2 })
    await registry.deleteRegisteredModelAlias('surface-crack', 'champion')
    expect(await rejection(registry.getModelVersionByAlias('surface-crack', 'champion'))).to.equal(
      'KF8506  The registered model "surface-crack" has no version under the alias "champion".',
    )
  })

  it('keeps models and tags', async () => {
    await register('one')
    await registry.setModelVersionTag({ name: 'surface-crack', version: 1 }, 'validation_status', 'passed')
    expect((await registry.getModelVersion('surface-crack', 1)).tags).to.deep.equal({ accuracy: '0.97', validation_status: 'passed' })
    const again = await registry.createRegisteredModel('surface-crack', 'Something else.')
    expect(again.description).to.equal('Cracks in concrete.')
    await registry.createRegisteredModel('another')
    expect((await registry.searchRegisteredModels()).map(({ name }) => name)).to.deep.equal(['another', 'surface-crack'])
  })

  it('gives two processes that register at once different versions', async function () {
    this.timeout(30_000)
    const module = new URL('./file-registry.ts', import.meta.url).href
    const program = `
      import { fileRegistry } from ${JSON.stringify(module)}
      const registry = await fileRegistry(process.argv[1])
      for (const source of process.argv.slice(2)) console.log((await registry.createModelVersion({ name: 'surface-crack', source })).version)`
    const run = async (words: readonly string[]): Promise<number[]> => {
      const folders = await Promise.all(words.map(modelFolder))
      const args = ['--input-type=module', '--import', 'tsx', '-C', '@kfp-ts/source', '-e', program, join(root, 'models'), ...folders]
      const { stdout } = await promisify(execFile)(process.execPath, args)
      return stdout.trim().split('\n').map(Number)
    }
    const versions = await Promise.all([run(['a', 'b', 'c', 'd', 'e']), run(['f', 'g', 'h', 'i', 'j'])])
    expect(versions.flat().toSorted((one, other) => one - other)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect((await readdir(join(root, 'models', 'surface-crack', 'versions'))).filter((name) => name.startsWith('.'))).to.deep.equal([])
  })

  it('refuses what it cannot keep, and leaves nothing behind', async () => {
    const empty = await mkdtemp(join(root, 'empty-'))
    const linked = await modelFolder('one')
    await symlink('/etc/hostname', join(linked, 'host'))
    const from = (source: string): Promise<string> => rejection(registry.createModelVersion({ name: 'surface-crack', source }))
    expect(await from(join(root, 'missing'))).to.equal(`KF8508  The model folder ${join(root, 'missing')} does not exist or is not a folder.`)
    expect(await from(empty)).to.equal(`KF8509  The model folder ${empty} is empty.`)
    expect(await from(linked)).to.equal(`KF8510  ${join(linked, 'host')} is not a plain file, so it cannot be registered.`)
    expect(await readdir(join(root, 'models', 'surface-crack', 'versions'))).to.deep.equal([])
  })

  it('names what is not there', async () => {
    await register('one')
    expect(await rejection(registry.getModelVersion('surface-crack', 7))).to.equal('KF8505  The registered model "surface-crack" has no version 7.')
    expect(await rejection(registry.getModelVersion('surfaces', 1))).to.equal('KF8504  There is no registered model "surfaces".')
    expect(await rejection(registry.createRegisteredModel('../etc'))).to.equal('KF8503  "../etc" cannot be the name of a registered model.')
    expect(await rejection(registry.setRegisteredModelAlias('surface-crack', 'v2', 1))).to.equal('KF8507  "v2" cannot be an alias.')
    expect(await rejection(registry.setRegisteredModelAlias('surface-crack', 'champion', 2))).to.equal(
      'KF8505  The registered model "surface-crack" has no version 2.',
    )
    const version = { name: 'surface-crack', version: 1 }
    expect(await rejection(registry.setModelVersionTag(version, '../x', ''))).to.equal('KF8512  "../x" cannot be the key of a tag.')
  })

  it('says that a folder cannot be written', async () => {
    await writeFile(join(root, 'file'), '')
    expect(await rejection(fileRegistry(join(root, 'file', 'models')))).to.equal(
      `KF8511  The model registry in ${join(root, 'file', 'models')} cannot be written: ENOTDIR.`,
    )
  })
})
