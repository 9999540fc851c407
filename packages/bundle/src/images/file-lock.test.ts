import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { whileLocked } from './file-lock.ts'
import { readImagesLock } from './images-lock.ts'

const imagesLock = fileURLToPath(new URL('./images-lock.ts', import.meta.url))

/** Writes lines of one process, one after another. */
function writing(project: string, name: string, count: number): Promise<number | null> {
  const script = `const { writeImagesLock } = await import(${JSON.stringify(imagesLock)})
for (let index = 0; index < ${count}; index += 1)
  writeImagesLock(${JSON.stringify(project)}, { ['@acme/${name}-' + index]: { image: 'r/t:1', base: 'node:22', platform: 'linux/amd64' } })`
  const child = spawn(process.execPath, [...process.execArgv, '--input-type=module', '-e', script], { stdio: 'inherit' })
  return new Promise((resolve) => child.once('close', resolve))
}

describe('a file that several processes change', () => {
  const folder = mkdtempSync(join(tmpdir(), 'file-lock-'))
  after(() => rmSync(folder, { recursive: true }))

  it('keeps the lines of all of them', async function () {
    this.timeout(30_000)
    expect(await Promise.all([writing(folder, 'one', 60), writing(folder, 'other', 60)])).to.deep.equal([0, 0])
    expect(Object.keys(readImagesLock(folder) ?? {})).to.have.length(120)
    expect(readdirSync(folder)).to.deep.equal(['images.lock.json'])
  })
  it('is free again when the work fails', () => {
    const file = join(folder, 'failing')
    const failing = (): never => {
      throw new Error('no')
    }
    expect(() => whileLocked(file, failing)).to.throw('no')
    expect(whileLocked(file, () => existsSync(`${file}.lock`))).to.equal(true)
    expect(existsSync(`${file}.lock`)).to.equal(false)
  })
  it('is taken over from a process that died', () => {
    const file = join(folder, 'left')
    writeFileSync(`${file}.lock`, 'of somebody')
    const longAgo = new Date(Date.now() - 60_000)
    utimesSync(`${file}.lock`, longAgo, longAgo)
    expect(whileLocked(file, () => 'done')).to.equal('done')
    expect(readdirSync(folder).filter((name) => name.startsWith('left'))).to.deep.equal([])
  })
})
