import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { newFolder } from '../../fixture/new-folder.ts'
import { artifactFile } from './artifact-file.ts'

const { folder, remove } = newFolder()
const run = join(folder, 'run')

describe('artifactFile', () => {
  before(() => {
    mkdirSync(join(run, 'tasks'), { recursive: true })
    writeFileSync(join(run, 'tasks', 'report'), 'in the run')
    writeFileSync(join(folder, 'secret'), 'outside')
    symlinkSync(join(folder, 'secret'), join(run, 'tasks', 'link'))
  })
  after(remove)

  it('finds a file in the folder of the run', async () => {
    expect(await artifactFile(run, 'tasks/report')).to.equal(realpathSync(join(run, 'tasks', 'report')))
  })

  it('finds nothing outside of it, neither by dots nor by a link', async () => {
    expect(await artifactFile(run, '../secret')).to.equal(undefined)
    expect(await artifactFile(run, 'tasks/link')).to.equal(undefined)
  })

  it('finds nothing where there is no path or no file', async () => {
    expect(await artifactFile(run, undefined)).to.equal(undefined)
    expect(await artifactFile(run, 'tasks/gone')).to.equal(undefined)
  })
})
