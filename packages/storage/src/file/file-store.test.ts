import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'
import { openStorage } from '../open-storage.ts'
import { refusal } from '../refusal.test.ts'
import type { Storage } from '../storage.ts'
import { localProblem } from './local-problem.ts'

describe('files as objects', () => {
  let folder: string
  let base: string
  let storage: Storage
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'storage-'))
    base = pathToFileURL(folder).href
    storage = openStorage({ env: {} })
  })
  afterEach(() => rm(folder, { recursive: true }))

  const names = async (uri: string, depth: 'all' | 'one level' = 'all'): Promise<readonly string[]> => {
    const found: string[] = []
    for await (const { name } of storage.list(uri, { depth })) found.push(name)
    return found
  }

  it('are written whole, read, listed and removed', async () => {
    const info = await storage.write(`${base}/a/b%20c.txt`, 'hello')
    expect(info).to.deep.include({ uri: `${base}/a/b%20c.txt`, size: 5 })
    await storage.write(`${base}/a/z/deep`, 'x')
    expect(String(await storage.bytes(info.uri))).to.equal('hello')
    expect(await names(`${base}/a`)).to.deep.equal(['b c.txt', 'z/deep'])
    expect(await names(`${base}/a`, 'one level')).to.deep.equal(['b c.txt', 'z/'])
    await storage.remove(info.uri)
    await storage.remove(info.uri)
    expect(await storage.exists(info.uri)).to.equal(false)
    expect(await names(`${base}/none`)).to.deep.equal([])
  })

  it('leave nothing when writing fails', async () => {
    const failing = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.alloc(3 << 20)
      throw new Error('the source ended')
    }
    expect(await refusal(storage.write(`${base}/half`, failing()))).to.equal('the source ended')
    expect(await readdir(folder)).to.deep.equal([])
    await writeFile(join(folder, 'file'), '')
    expect(await refusal(storage.write(`${base}/file/below`, 'x'))).to.equal(
      `KF8922  ${folder}/file/below cannot be read or written: a file lies where a folder is needed.`,
    )
    expect(await refusal(storage.write(`${base}/${'x'.repeat(300)}`, 'x'))).to.match(/^KF8916/)
  })

  it('have names of any length, and are not seen before they are whole', async () => {
    const name = 'x'.repeat(255)
    const halfWay = async function* (): AsyncGenerator<string> {
      yield 'x'
      expect(await readdir(folder)).to.have.length(1)
      expect(await names(base)).to.deep.equal([])
      expect((await storage.upload(folder, `${base}/copy`)).files).to.deep.equal([])
    }
    await storage.write(`${base}/${name}`, halfWay())
    expect(await names(base)).to.deep.equal([name])
  })

  it('are not folders', async () => {
    await mkdir(join(folder, 'inner'))
    expect(await storage.exists(`${base}/inner`)).to.equal(false)
    expect(await refusal(storage.remove(`${base}/inner`))).to.match(/^KF8922 {2}\/.*\/inner cannot be read or written: /)
    await symlink('inner', join(folder, 'link'))
    expect((await storage.upload(folder, `${base}/to`)).files).to.deep.equal([])
    await symlink('nowhere', join(folder, 'broken'))
    expect(await refusal(storage.upload(folder, `${base}/to`))).to.equal(
      `KF8922  ${folder}/broken cannot be read or written: there is no such file or folder.`,
    )
  })

  it('say that the disk is full', () => {
    const full = localProblem('/data/x', Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
    expect((full as Error).message).to.match(/^KF8913 {2}The disk is full: \/data\/x cannot be written\.\n/)
    const other = new Error('other')
    expect(localProblem('/data/x', other)).to.equal(other)
  })

  it('are brought and put up as files and folders', async () => {
    await mkdir(join(folder, 'from/inner'), { recursive: true })
    await writeFile(join(folder, 'from/a'), '1')
    await writeFile(join(folder, 'from/inner/b'), '22')
    await symlink('a', join(folder, 'from/link'))
    const up = await storage.upload(join(folder, 'from'), `${base}/to`)
    expect([up.kind, up.bytes, up.files.map(({ uri }) => uri.slice(base.length))]).to.deep.equal(['folder', 4, ['/to/a', '/to/inner/b', '/to/link']])
    const down = await storage.download(`${base}/to/inner/b`, join(folder, 'back/b'))
    expect(down).to.deep.include({ kind: 'file', bytes: 2 })
    expect(await readFile(join(folder, 'back/b'), 'utf8')).to.equal('22')
    expect(await refusal(storage.download(`${base}/none`, join(folder, 'x')))).to.equal(`KF8905  There is nothing at ${base}/none.`)
    expect(await refusal(storage.upload(join(folder, 'none'), `${base}/x`))).to.equal(
      `KF8922  ${folder}/none cannot be read or written: there is no such file or folder.`,
    )
  })
})
