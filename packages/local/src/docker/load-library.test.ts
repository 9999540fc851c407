import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { newFolder } from '../small-pipeline.test.ts'
import { loadLibrary } from './load-library.ts'

describe('loadLibrary', () => {
  it("takes the project's own library before the one beside this package", async () => {
    const project = newFolder()
    expect((await loadLibrary(project)).Docker).to.be.a('function')
    const own = join(project, 'node_modules/dockerode')
    mkdirSync(own, { recursive: true })
    writeFileSync(join(own, 'index.js'), 'module.exports = class Own {}')
    const { Docker, file } = await loadLibrary(project)
    expect([Docker.name, file]).to.deep.equal(['Own', join(own, 'index.js')])
  })
})
