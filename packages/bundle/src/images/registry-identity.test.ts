import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { registryIdentity, registryOf } from './registry-identity.ts'

describe('who pushes', () => {
  const before = process.env['DOCKER_CONFIG']
  afterEach(() => {
    if (before === undefined) delete process.env['DOCKER_CONFIG']
    else process.env['DOCKER_CONFIG'] = before
  })
  function configured(config: object): void {
    const folder = mkdtempSync(join(tmpdir(), 'docker-config-'))
    writeFileSync(join(folder, 'config.json'), JSON.stringify(config))
    process.env['DOCKER_CONFIG'] = folder
  }

  it('is the user of the login, without the password', async () => {
    configured({ auths: { 'registry.example': { auth: Buffer.from('ada:pass-phrase').toString('base64') } } })
    expect(await registryIdentity('registry.example/team/step:1')).to.equal('"ada"')
    expect(await registryIdentity('other.example/team/step:1')).to.equal('nobody (there was no docker login)')
  })
  it('is whom a helper knows', async () => {
    configured({ credsStore: 'desktop', credHelpers: { 'gcr.io': 'gcloud' } })
    expect(await registryIdentity('gcr.io/team/step:1')).to.equal('whom docker-credential-gcloud knows')
    expect(await registryIdentity('team/step:1')).to.equal('whom docker-credential-desktop knows')
  })
  it('goes to the registry that the name says', () => {
    expect(['a/b', 'localhost/a', '127.0.0.1:5000/a/b', 'ghcr.io/a/b'].map(registryOf)).to.deep.equal([
      'docker.io',
      'localhost',
      '127.0.0.1:5000',
      'ghcr.io',
    ])
  })
})
