import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { isReplaceable } from './context-folder.ts'

// Contexts are written in conformance/src/docker-images.test.ts.
describe('the folder of a context', () => {
  let root = ''
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'kfp-ts-context-'))
  })
  afterEach(() => rm(root, { recursive: true }))

  it('is replaced only if it was one', async () => {
    const folder = join(root, 'step')
    expect(await isReplaceable(folder)).to.equal(true)
    await mkdir(join(folder, 'app'), { recursive: true })
    await writeFile(join(folder, 'Dockerfile'), '')
    expect(await isReplaceable(folder)).to.equal(true)
    await writeFile(join(folder, 'my-thesis.md'), '')
    expect(await isReplaceable(folder)).to.equal(false)
  })

  it('is refused as a file', async () => {
    await writeFile(join(root, 'step'), '')
    const message = await isReplaceable(join(root, 'step')).catch((error: Error) => error.message)
    expect(message).to.match(/^ENOTDIR/)
  })
})
