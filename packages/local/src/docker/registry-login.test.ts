import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { newFolder } from '../small-pipeline.test.ts'
import { registryLogin } from './registry-login.ts'

describe('registryLogin', () => {
  const { DOCKER_CONFIG: config, PATH: path } = process.env
  let folder: string
  beforeEach(() => {
    folder = newFolder()
    process.env['DOCKER_CONFIG'] = folder
  })
  afterEach(() => {
    if (config === undefined) delete process.env['DOCKER_CONFIG']
    else process.env['DOCKER_CONFIG'] = config
    process.env['PATH'] = path
  })
  const write = (content: object): void => writeFileSync(join(folder, 'config.json'), JSON.stringify(content))

  it('finds what docker login wrote, by the registry of the image', async () => {
    const auth = (text: string): object => ({ auth: Buffer.from(text).toString('base64') })
    write({ auths: { 'https://index.docker.io/v1/': auth('me:a:b'), 'team.example:5000': auth('us:c') } })
    expect(await registryLogin('busybox:1')).to.deep.equal({ username: 'me', password: 'a:b', serveraddress: 'https://index.docker.io/v1/' })
    expect(await registryLogin('team.example:5000/x/y')).to.deep.equal({ username: 'us', password: 'c', serveraddress: 'team.example:5000' })
    expect(await registryLogin('other.example/x')).to.equal(undefined)
  })

  it('asks the helper that keeps passwords, and takes its refusal for nobody', async () => {
    write({ credHelpers: { 'team.example': 'test', 'other.example': 'none' } })
    const helper = join(folder, 'docker-credential-test')
    writeFileSync(helper, '#!/bin/sh\nread -r server\nprintf \'{"Username":"for %s","Secret":"s"}\' "$server"\n')
    chmodSync(helper, 0o755)
    process.env['PATH'] = `${folder}:${path}`
    expect(await registryLogin('team.example/x')).to.deep.equal({ username: 'for team.example', password: 's', serveraddress: 'team.example' })
    expect(await registryLogin('other.example/x')).to.equal(undefined)
  })

  it('is nothing without a configuration', async () => {
    expect(await registryLogin('busybox')).to.equal(undefined)
  })
})
