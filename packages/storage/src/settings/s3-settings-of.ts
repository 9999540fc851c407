import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { problem } from '../codes.ts'
import { final } from '../failure.ts'
import { localProblem } from '../file/local-problem.ts'
import { amazon, type S3Credentials, type S3Settings } from '../s3/s3-settings.ts'
import { entryFor, type Providers, type S3ProviderEntry } from './providers.ts'
import { type SecretSource, secretText } from './secret.ts'

/** Environment variables. */
export type Env = { readonly [name: string]: string | undefined }

/** Where settings come from. */
export interface SettingsSources {
  readonly env: Env
  readonly providers: Providers
  readonly secret: SecretSource
}

interface Wanted {
  readonly scheme: 's3' | 'minio'
  readonly uri: string
  readonly bucket: string
  readonly key: string
  readonly query: string
}

/**
 * How the bucket of an s3: or minio: URI is reached. As in KFP's launcher: parameters in the URI count alone (with credentials of the
 * environment), else the provider's entry, else the environment; a minio: URI of which nobody says anything is KFP's own store.
 */
export async function s3SettingsOf(wanted: Wanted, sources: SettingsSources): Promise<S3Settings> {
  const { env, providers } = sources
  const provider = providers[wanted.scheme]
  if (wanted.query !== '') return settingsOf(entryOfQuery(wanted), sources, { anonymous: isAnonymous(wanted.query) })
  if (provider !== undefined) return settingsOf(entryFor(provider, wanted.bucket, wanted.key) ?? {}, sources)
  if (wanted.scheme === 'minio' && endpointIn(env) === undefined) return settingsOf(storeOfKubeflow, sources, { orEnv: true })
  return settingsOf({}, sources)
}

/** What KFP 2.17 takes for minio: URIs without a provider. */
const storeOfKubeflow: S3ProviderEntry = {
  endpoint: 'seaweedfs.kubeflow:9000',
  region: 'minio',
  disableSSL: true,
  credentials: { secretRef: { secretName: 'mlpipeline-minio-artifact', accessKeyKey: 'accesskey', secretKeyKey: 'secretkey' } },
}

/** MLflow's variable counts last: it is there for MLflow's artifacts, which are objects like others. */
const endpointIn = (env: Env): string | undefined =>
  [env['AWS_ENDPOINT_URL_S3'], env['AWS_ENDPOINT_URL'], env['MLFLOW_S3_ENDPOINT_URL']].find((endpoint) => endpoint !== undefined && endpoint !== '')

interface Exceptions {
  readonly anonymous?: boolean
  /** The environment is asked where the secret is not there. */
  readonly orEnv?: boolean
}

async function settingsOf(entry: S3ProviderEntry, sources: SettingsSources, exceptions: Exceptions = {}): Promise<S3Settings> {
  const { env } = sources
  const region = [entry.region, env['AWS_REGION'], env['AWS_DEFAULT_REGION']].find((name) => name !== undefined && name !== '')
  const endpoint = entry.endpoint === undefined || entry.endpoint === '' ? endpointIn(env) : entry.endpoint
  const { host, port, secure } = serverIn(endpoint ?? amazon, entry.disableSSL)
  // A field of KFP that is true unless somebody says otherwise; without a provider Amazon's buckets are names of hosts.
  const pathStyle = entry.forcePathStyle ?? !host.endsWith('amazonaws.com')
  const credentials = exceptions.anonymous === true ? undefined : await credentialsOf(entry, sources, exceptions)
  const trust = await trustOf(env)
  return { host, port, secure, region, pathStyle, credentials, ...(trust !== undefined && { trust }) }
}

function serverIn(endpoint: string, disableSSL: boolean | undefined): Pick<S3Settings, 'host' | 'port' | 'secure'> {
  const text = /^https?:\/\//i.test(endpoint) ? endpoint : `${disableSSL === true ? 'http' : 'https'}://${endpoint}`
  if (!URL.canParse(text)) throw final(problem('KF8919', ['endpoint', `"${endpoint}" is not host:port or an address`]))
  const { hostname, port, protocol, pathname } = new URL(text)
  if (pathname !== '/') throw final(problem('KF8919', ['endpoint', `"${endpoint}" has a path; the endpoint is host and port`]))
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? undefined : Number(port), secure: protocol === 'https:' }
}

async function credentialsOf(
  { credentials }: S3ProviderEntry,
  { env, secret }: SettingsSources,
  { orEnv }: Exceptions,
): Promise<S3Settings['credentials']> {
  const ref = credentials?.fromEnv === true ? undefined : credentials?.secretRef
  if (ref === undefined) return credentialsIn(env)
  const { secretName, accessKeyKey, secretKeyKey } = ref
  if (orEnv === true && (await secret(secretName, accessKeyKey)) === undefined) return credentialsIn(env)
  const accessKey = await secretText(secret, secretName, accessKeyKey)
  return { accessKey, secretKey: await secretText(secret, secretName, secretKeyKey), from: `the secret "${secretName}"` }
}

/** The order of Amazon's tools: variables, the role of a pod or container, the file of shared credentials. */
async function credentialsIn(env: Env): Promise<S3Settings['credentials']> {
  const [accessKey, secretKey] = [env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY']]
  if (accessKey && secretKey) return { accessKey, secretKey, sessionToken: env['AWS_SESSION_TOKEN'] || undefined, from: 'AWS_ACCESS_KEY_ID' }
  const shared = await sharedCredentials(env)
  if (shared !== undefined) return shared
  const roles = ['AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', 'AWS_CONTAINER_CREDENTIALS_FULL_URI']
  return roles.some((name) => env[name] !== undefined) ? 'of the machine' : undefined
}

async function sharedCredentials(env: Env): Promise<S3Credentials | undefined> {
  const path = env['AWS_SHARED_CREDENTIALS_FILE'] ?? join(env['HOME'] ?? homedir(), '.aws', 'credentials')
  const profile = env['AWS_PROFILE'] ?? 'default'
  const text = await readFile(path, 'utf8').catch(() => '')
  const [, section = ''] = `\n${text}\n[`.split(`\n[${profile}]`)
  const [fields = ''] = section.split('\n[')
  const field = (name: string): string | undefined => new RegExp(`^\\s*${name}\\s*=\\s*(\\S+)\\s*$`, 'm').exec(fields)?.[1]
  const [accessKey, secretKey] = [field('aws_access_key_id'), field('aws_secret_access_key')]
  if (accessKey === undefined || secretKey === undefined) return undefined
  return { accessKey, secretKey, sessionToken: field('aws_session_token'), from: `the profile "${profile}" in ${path}` }
}

async function trustOf(env: Env): Promise<S3Settings['trust']> {
  if (env['MLFLOW_S3_IGNORE_TLS']?.toLowerCase() === 'true') return 'anyone'
  const bundle = env['AWS_CA_BUNDLE']
  if (bundle === undefined || bundle === '') return undefined
  return { authorities: await readFile(bundle, 'utf8').catch((error: unknown) => Promise.reject(localProblem(bundle, error))) }
}

/** The parameters of gocloud.dev's s3blob, which KFP passes on, under both their names. */
const parameterNames: { readonly [name: string]: 'endpoint' | 'region' | 'disableSSL' | 'forcePathStyle' | 'ignored' } = {
  endpoint: 'endpoint',
  region: 'region',
  disablessl: 'disableSSL',
  disable_https: 'disableSSL',
  s3forcepathstyle: 'forcePathStyle',
  use_path_style: 'forcePathStyle',
  anonymous: 'ignored',
  awssdk: 'ignored',
  hostname_immutable: 'ignored',
}

function entryOfQuery({ uri, query }: Wanted): S3ProviderEntry {
  const entry: { endpoint?: string; region?: string; disableSSL?: boolean; forcePathStyle?: boolean } = {}
  for (const [name, value] of new URLSearchParams(query)) {
    const field = parameterNames[name.toLowerCase()]
    if (field === undefined) throw final(problem('KF8902', [uri, name]))
    if (field === 'endpoint' || field === 'region') entry[field] = value
    else if (field !== 'ignored') entry[field] = isTrue(value)
  }
  return entry
}

const isTrue = (text: string): boolean => ['true', '1', 't'].includes(text.toLowerCase())
const isAnonymous = (query: string): boolean => isTrue(new URLSearchParams(query).get('anonymous') ?? '')
