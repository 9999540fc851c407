import { expect } from 'chai'
import { entryFor, readProviders } from './providers.ts'

const said = (value: unknown): string => {
  try {
    readProviders(value)
    return 'right'
  } catch (error) {
    return (error as Error).message.split('\n')[0] ?? ''
  }
}
const fromEnv = { credentials: { fromEnv: true } }

describe('providers', () => {
  it('are those of the ConfigMap kfp-launcher', () => {
    const secretRef = { secretName: 's', accessKeyKey: 'a', secretKeyKey: 'b' }
    const overrides = [{ bucketName: 'b', keyPrefix: 'p', region: 'r', disableSSL: true, ...fromEnv }]
    expect(said({ minio: { default: { endpoint: 'e', region: 'minio', credentials: { fromEnv: false, secretRef } }, overrides } })).to.equal('right')
    expect(said({ gs: { default: { credentials: { secretRef: { secretName: 's', tokenKey: 't' } } }, Overrides: [] } })).to.equal('right')
    expect(said({})).to.equal('right')
  })

  it('are told where they are wrong', () => {
    const wrong = (place: string, reason: string): string => `KF8919  The storage providers are wrong at ${place}: ${reason}.`
    expect(said([])).to.equal(wrong('providers', 'it is not a mapping'))
    expect(said({ azure: {} })).to.equal(wrong('providers.azure', 'only minio, s3 and gs are known'))
    expect(said({ s3: {} })).to.equal(wrong('providers.s3', 'it has no default'))
    expect(said({ s3: { endpoint: 'x' } })).to.equal(wrong('providers.s3.endpoint', 'only default and overrides are known'))
    expect(said({ s3: { default: { endpoint: 'x' } } })).to.equal(wrong('providers.s3.default.credentials', 'it is missing'))
    expect(said({ s3: { default: { credentials: {} } } })).to.equal(
      wrong('providers.s3.default.credentials', 'there is neither `fromEnv: true` nor a secretRef'),
    )
    expect(said({ s3: { default: { credentials: { secretRef: { secretName: 'x' } } } } })).to.equal(
      wrong('providers.s3.default.credentials.secretRef.accessKeyKey', 'it is missing'),
    )
    expect(said({ s3: { default: { ...fromEnv, disableSSL: 'yes' } } })).to.equal(wrong('providers.s3.default.disableSSL', 'it is not a boolean'))
    expect(said({ gs: { default: { ...fromEnv, region: 'x' } } })).to.equal(wrong('providers.gs.default.region', 'only credentials are known'))
    expect(said({ s3: { default: fromEnv, overrides: {} } })).to.equal(wrong('providers.s3.overrides', 'it is not a list'))
    expect(said({ s3: { default: fromEnv, overrides: [fromEnv] } })).to.equal(wrong('providers.s3.overrides[0]', 'it has no bucketName'))
  })

  it('give an override over the default', () => {
    const provider = { default: { region: 'a', endpoint: 'e' }, overrides: [{ bucketName: 'b', keyPrefix: '/x/', region: '', endpoint: 'o' }] }
    expect(entryFor(provider, 'b', 'x')).to.deep.equal({ region: 'a', endpoint: 'o' })
    expect(entryFor(provider, 'b', 'xy')).to.deep.equal({ region: 'a', endpoint: 'e' })
  })
})
