import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { placeOf } from '../place.ts'
import { refusal } from '../refusal.test.ts'
import type { S3Settings } from '../s3/s3-settings.ts'
import { identityOf, serverOf } from '../s3/s3-settings.ts'
import { type Providers, readProviders } from './providers.ts'
import { type Env, s3SettingsOf } from './s3-settings-of.ts'

const secrets: { readonly [name: string]: string } = { 'one/user': 'ONEUSER', 'one/word': '1', 'two/user': 'TWOUSER', 'two/word': '2' }

async function settings(uri: string, { env = {}, providers = {} }: { readonly env?: Env; readonly providers?: unknown } = {}): Promise<S3Settings> {
  const place = placeOf(uri)
  if (place.kind !== 'bucket' || place.scheme === 'gs') throw new Error(uri)
  const secret = async (name: string, key: string): Promise<string | undefined> => secrets[`${name}/${key}`]
  return s3SettingsOf({ ...place, scheme: place.scheme, uri }, { env: { HOME: '/nowhere', ...env }, providers: readProviders(providers), secret })
}
const keys = { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' }
const refTo = (secretName: string) => ({ secretRef: { secretName, accessKeyKey: 'user', secretKeyKey: 'word' } })

describe('s3SettingsOf', () => {
  it('takes Amazon when nobody says anything, with the variables of its tools', async () => {
    const found = await settings('s3://data/x', { env: { ...keys, AWS_SESSION_TOKEN: 't', AWS_DEFAULT_REGION: 'eu-west-1' } })
    expect(found).to.deep.equal({
      host: 's3.amazonaws.com',
      port: undefined,
      secure: true,
      region: 'eu-west-1',
      pathStyle: false,
      credentials: { accessKey: 'AKIAEXAMPLE', secretKey: 'secret', sessionToken: 't', from: 'AWS_ACCESS_KEY_ID' },
    })
    expect(identityOf(found)).to.equal('the access key "AKIA..." of AWS_ACCESS_KEY_ID')
  })

  it('takes endpoints of the environment, the most special first', async () => {
    const env = { AWS_ENDPOINT_URL_S3: 'http://a:1', AWS_ENDPOINT_URL: 'http://b:2', MLFLOW_S3_ENDPOINT_URL: 'http://c:3' }
    expect(serverOf(await settings('s3://data/x', { env }))).to.equal('http://a:1')
    expect(serverOf(await settings('s3://data/x', { env: { ...env, AWS_ENDPOINT_URL_S3: '' } }))).to.equal('http://b:2')
    expect(serverOf(await settings('minio://data/x', { env: { MLFLOW_S3_ENDPOINT_URL: 'https://[::1]:9000' } }))).to.equal('https://::1:9000')
  })

  it('takes what stands in the URI, and then nothing of a provider', async () => {
    const providers = { s3: { default: { endpoint: 'provider', region: 'x', credentials: { fromEnv: true } } } }
    const found = await settings('s3://data/x?endpoint=here:9000&disableSSL=true&region=eu&s3ForcePathStyle=false', { env: keys, providers })
    expect(found).to.deep.include({ host: 'here', port: 9000, secure: false, region: 'eu', pathStyle: false })
    expect((await settings('s3://data/x?anonymous=true', { env: keys })).credentials).to.equal(undefined)
    expect(await refusal(settings('s3://data/x?endpont=here'))).to.equal(
      'KF8902  The URI "s3://data/x?endpont=here" has the unknown parameter "endpont".',
    )
  })

  it("takes a provider's default, and the first override that fits", async () => {
    const providers = {
      s3: {
        default: { endpoint: 'one:9000', region: 'r', disableSSL: true, credentials: refTo('one') },
        overrides: [
          { bucketName: 'data', keyPrefix: 'some/path', endpoint: 'https://two', forcePathStyle: false, credentials: refTo('two') },
          { bucketName: 'data', keyPrefix: 'some', region: 'other', credentials: { fromEnv: true } },
        ],
      },
    }
    const at = async (uri: string): Promise<string> => {
      const found = await settings(uri, { env: keys, providers })
      return `${serverOf(found)} ${found.region} ${found.pathStyle} ${typeof found.credentials === 'object' ? found.credentials.accessKey : ''}`
    }
    expect(await at('s3://other/some/path')).to.equal('http://one:9000 r true ONEUSER')
    expect(await at('s3://data/some/path/x')).to.equal('https://two r false TWOUSER')
    expect(await at('s3://data/some/pathology')).to.equal('http://one:9000 other true AKIAEXAMPLE')
    expect(await at('s3://data/something')).to.equal('http://one:9000 r true ONEUSER')
  })

  it("takes KFP's own store for minio: URIs", async () => {
    const found = await settings('minio://mlpipeline/x', { env: keys })
    expect(serverOf(found)).to.equal('http://seaweedfs.kubeflow:9000')
    expect(found).to.deep.include({ region: 'minio', pathStyle: true })
    expect(identityOf(found)).to.equal('the access key "AKIA..." of AWS_ACCESS_KEY_ID')
  })

  it('says which key of which secret is not there', async () => {
    const providers: Providers = { s3: { default: { credentials: refTo('three') } } }
    expect(await refusal(settings('s3://data/x', { providers }))).to.equal('KF8920  The key "user" of the secret "three" is not there.')
  })

  it("reads the shared file of credentials, and authorities of one's own", async () => {
    const folder = await mkdtemp(join(tmpdir(), 'settings-'))
    const file = join(folder, 'credentials')
    await writeFile(
      file,
      '[default]\naws_access_key_id = D\naws_secret_access_key = d\n\n[team]\naws_secret_access_key = t\naws_access_key_id = TEAMKEY\n',
    )
    const { credentials, trust } = await settings('s3://data/x', {
      env: { AWS_SHARED_CREDENTIALS_FILE: file, AWS_PROFILE: 'team', AWS_CA_BUNDLE: file },
    })
    expect(credentials).to.deep.equal({ accessKey: 'TEAMKEY', secretKey: 't', sessionToken: undefined, from: `the profile "team" in ${file}` })
    expect(trust).to.have.property('authorities')
    await rm(folder, { recursive: true })
    expect(await settings('s3://data/x', { env: { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://169.254.170.23/' } })).to.deep.include({
      credentials: 'of the machine',
    })
    expect((await settings('s3://data/x')).credentials).to.equal(undefined)
  })

  it('refuses endpoints that are none', async () => {
    expect(await refusal(settings('s3://data/x?endpoint=http://a:b'))).to.equal(
      'KF8919  The storage providers are wrong at endpoint: "http://a:b" is not host:port or an address.',
    )
    expect(await refusal(settings('s3://data/x', { env: { AWS_ENDPOINT_URL: 'http://host/minio' } }))).to.equal(
      'KF8919  The storage providers are wrong at endpoint: "http://host/minio" has a path; the endpoint is host and port.',
    )
  })
})
