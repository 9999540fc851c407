import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { writeBytes, writeFileAtomically, writeFolderAtomically } from './write-atomically.ts'

describe('writing atomically', () => {
  let root = ''
  beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'images-'))))
  afterEach(() => rm(root, { recursive: true }))

  it('replaces a file and leaves nothing else', async () => {
    const file = join(root, 'x.json')
    await writeFileAtomically(file, 'one')
    await writeFileAtomically(file, 'two')
    expect(await readFile(file, 'utf8')).to.equal('two')
    expect(await readdir(root)).to.deep.equal(['x.json'])
  })

  it('replaces a folder when it is complete', async () => {
    const folder = join(root, 'folder')
    for (const name of ['old', 'new']) {
      await writeFolderAtomically(folder, async (pending) => {
        await writeFile(join(pending, name), name)
        expect(pending).not.to.equal(folder)
      })
    }
    expect(await readdir(folder)).to.deep.equal(['new'])
    expect(await readdir(root)).to.deep.equal(['folder'])
  })

  it('keeps the old folder and nothing of the new one when that fails', async () => {
    const folder = join(root, 'folder')
    await writeFolderAtomically(folder, (pending) => writeFile(join(pending, 'old'), 'old'))
    const failing = writeFolderAtomically(folder, async (pending) => {
      await writeFile(join(pending, 'half'), 'half')
      throw new Error('disk full')
    })
    expect(((await failing.catch((error: Error) => error)) as Error).message).to.equal('disk full')
    expect(await readdir(folder)).to.deep.equal(['old'])
    expect(await readdir(root)).to.deep.equal(['folder'])
  })
})

describe('a full disk', () => {
  it('is said with the file', async function () {
    if (!existsSync('/dev/full')) this.skip()
    const error = (await writeBytes('/dev/full', 'abc').catch((thrown: Error) => thrown)) as Error
    expect(error.message.split('\n')[0]).to.equal('KF8118  There is no room left on the disk for the 3 bytes of /dev/full.')
  })
})
