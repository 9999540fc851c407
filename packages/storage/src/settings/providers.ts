import { problem } from '../codes.ts'
import { final } from '../failure.ts'

/** The keys of a secret that hold S3 credentials. */
export interface S3SecretRef {
  readonly secretName: string
  readonly accessKeyKey: string
  readonly secretKeyKey: string
}
/** The key of a secret that holds Google credentials. */
export interface GsSecretRef {
  readonly secretName: string
  readonly tokenKey: string
}
/** Credentials come from the environment, or from a secret. */
export interface ProviderCredentials<Ref> {
  readonly fromEnv?: boolean
  readonly secretRef?: Ref
}
/** How the buckets of a provider are reached. */
export interface S3ProviderEntry {
  readonly endpoint?: string
  readonly region?: string
  readonly disableSSL?: boolean
  readonly forcePathStyle?: boolean
  readonly maxRetries?: number
  readonly credentials?: ProviderCredentials<S3SecretRef>
}
/** Google's store has nothing but credentials. */
export interface GsProviderEntry {
  readonly credentials?: ProviderCredentials<GsSecretRef>
}
/** What differs for one bucket, or for the names in it that begin so; the first that fits counts. */
export type Override<Entry> = Entry & { readonly bucketName: string; readonly keyPrefix?: string }
/** One provider: what holds for all its buckets, and what differs for some. */
export interface Provider<Entry> {
  readonly default?: Entry
  readonly overrides?: readonly Override<Entry>[]
}

/** `providers` of the ConfigMap `kfp-launcher` of Kubeflow Pipelines (backend/src/v2/config), as parsed YAML or JSON. */
export interface Providers {
  readonly minio?: Provider<S3ProviderEntry>
  readonly s3?: Provider<S3ProviderEntry>
  readonly gs?: Provider<GsProviderEntry>
}

type Keys = { readonly [key: string]: 'string' | 'boolean' | 'number' | 'credentials' }
const s3Keys: Keys = {
  endpoint: 'string',
  region: 'string',
  disableSSL: 'boolean',
  forcePathStyle: 'boolean',
  maxRetries: 'number',
  credentials: 'credentials',
}
const gsKeys: Keys = { credentials: 'credentials' }
const overrideKeys: Keys = { bucketName: 'string', keyPrefix: 'string' }
const refKeys = { s3: ['secretName', 'accessKeyKey', 'secretKeyKey'], gs: ['secretName', 'tokenKey'] } as const

/** Checks what somebody wrote as providers; throws an ApiError that names the first wrong place (KF8919). */
export function readProviders(value: unknown): Providers {
  const providers = record(value, 'providers')
  const known = Object.entries(providers).map(([name, provider]) => {
    if (name !== 's3' && name !== 'minio' && name !== 'gs') throw wrong(`providers.${name}`, 'only minio, s3 and gs are known')
    return [name, readProvider(provider, `providers.${name}`, name === 'gs' ? 'gs' : 's3')]
  })
  return Object.fromEntries(known) as Providers
}

function readProvider(value: unknown, place: string, kind: 's3' | 'gs'): Provider<object> {
  const { default: given, overrides, Overrides, ...others } = record(value, place)
  const [other] = Object.keys(others)
  if (other !== undefined) throw wrong(`${place}.${other}`, 'only default and overrides are known')
  if (given === undefined) throw wrong(place, 'it has no default')
  const keys = kind === 's3' ? s3Keys : gsKeys
  // Go takes keys in any case, and KFP's own type says "Overrides".
  const list = overrides ?? Overrides ?? []
  if (!Array.isArray(list)) throw wrong(`${place}.overrides`, 'it is not a list')
  return {
    default: readEntry(given, { place: `${place}.default`, keys, kind }),
    overrides: list.map((entry: unknown, index) => {
      const at = `${place}.overrides[${index}]`
      const override = readEntry(entry, { place: at, keys: { ...keys, ...overrideKeys }, kind })
      if (typeof override['bucketName'] !== 'string') throw wrong(at, 'it has no bucketName')
      return { ...override, bucketName: override['bucketName'] }
    }),
  }
}

interface EntryPlace {
  readonly place: string
  readonly keys: Keys
  readonly kind: 's3' | 'gs'
}

function readEntry(value: unknown, { place, keys, kind }: EntryPlace): { readonly [key: string]: unknown } {
  const entry = record(value, place)
  for (const [key, given] of Object.entries(entry)) {
    const wanted = keys[key]
    if (wanted === undefined) throw wrong(`${place}.${key}`, `only ${Object.keys(keys).join(', ')} are known`)
    if (wanted !== 'credentials' && typeof given !== wanted) throw wrong(`${place}.${key}`, `it is not a ${wanted}`)
  }
  checkCredentials(entry['credentials'], `${place}.credentials`, kind)
  return entry
}

function checkCredentials(value: unknown, place: string, kind: 's3' | 'gs'): void {
  if (value === undefined) throw wrong(place, 'it is missing')
  const { fromEnv, secretRef } = record(value, place)
  if (fromEnv === true) return
  if (secretRef === undefined) throw wrong(place, 'there is neither `fromEnv: true` nor a secretRef')
  const ref = record(secretRef, `${place}.secretRef`)
  for (const key of refKeys[kind]) if (typeof ref[key] !== 'string') throw wrong(`${place}.secretRef.${key}`, 'it is missing')
}

function record(value: unknown, place: string): { readonly [key: string]: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(place, 'it is not a mapping')
  return value as { readonly [key: string]: unknown }
}

const wrong = (place: string, reason: string): Error => final(problem('KF8919', [place, reason]))

/** What holds for one object: the default, and over it the first override that fits. */
export function entryFor<Entry extends object>(provider: Provider<Entry>, bucket: string, key: string): Entry | undefined {
  const override = provider.overrides?.find(({ bucketName, keyPrefix }) => bucketName === bucket && isBelow(key, keyPrefix ?? ''))
  if (override === undefined) return provider.default
  // As in KFP, a field that an override leaves out (or empty) is that of the default.
  const said = Object.entries(override).filter(
    ([name, value]) => value !== '' && value !== undefined && name !== 'bucketName' && name !== 'keyPrefix',
  )
  return { ...provider.default, ...Object.fromEntries(said) } as Entry
}

/** Whole parts between slashes: `some/path` is not above `some/pathology`. */
function isBelow(key: string, prefix: string): boolean {
  const trimmed = (text: string): string => text.replace(/^\/+|\/+$/g, '')
  const [inner, outer] = [trimmed(key), trimmed(prefix)]
  return outer === '' || inner === outer || inner.startsWith(`${outer}/`)
}
