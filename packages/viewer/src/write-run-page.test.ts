import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { newFolder } from '../fixture/new-folder.ts'
import { surfaceCrackRun } from '../fixture/surface-crack-run.ts'
import { writeRunPage } from './write-run-page.ts'

const { folder, remove } = newFolder()

describe('writeRunPage', () => {
  after(remove)

  it('writes the page into the folder of the run, and nothing else', async () => {
    const run = join(folder, 'run')
    surfaceCrackRun(run, 'passes')
    const before = readdirSync(run)
    expect(await writeRunPage(run)).to.equal(join(run, 'index.html'))
    expect(readdirSync(run)).to.have.members([...before, 'index.html'])
    expect(readFileSync(join(run, 'index.html'), 'utf8')).to.match(/^<!doctype html>[^]*<title>surface-crack: succeeded<\/title>[^]*<\/html>\n$/)
  })

  it('says where there is no run, and leaves nothing', async () => {
    const error = await writeRunPage(folder).catch((thrown: unknown) => thrown)
    expect(String(error)).to.include(`There is no run in "${folder}".`)
    expect(readdirSync(folder)).to.deep.equal(['run'])
  })
})
