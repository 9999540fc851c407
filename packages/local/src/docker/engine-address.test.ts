import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { newFolder } from '../small-pipeline.test.ts'
import { engineAddress } from './engine-address.ts'

describe('engineAddress', () => {
  it('is that of DOCKER_HOST, else of the current context of the docker client', () => {
    const folder = newFolder()
    const meta = join(folder, 'contexts/meta', createHash('sha256').update('colima').digest('hex'))
    mkdirSync(meta, { recursive: true })
    writeFileSync(join(meta, 'meta.json'), '{"Name":"colima","Endpoints":{"docker":{"Host":"unix:///var/colima/docker.sock"}}}')
    writeFileSync(join(folder, 'config.json'), '{"currentContext":"colima"}')
    expect(engineAddress({ DOCKER_CONFIG: folder })).to.equal('unix:///var/colima/docker.sock')
    expect(engineAddress({ DOCKER_CONFIG: folder, DOCKER_HOST: 'tcp://build:2376' })).to.equal('tcp://build:2376')
    expect(engineAddress({ DOCKER_CONFIG: folder, DOCKER_CONTEXT: 'default' })).to.match(/^(unix|npipe):\/\/.+docker(\.sock|_engine)$/)
    expect(engineAddress({ DOCKER_CONFIG: newFolder() })).to.match(/^(unix|npipe):\/\/.+docker(\.sock|_engine)$/)
  })
})
