import { createSign } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { systemReason } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { final, passing } from '../failure.ts'
import type { GsProviderEntry } from '../settings/providers.ts'
import { type SecretSource, secretText } from '../settings/secret.ts'
import type { WebClient } from '../web/web-client.ts'

/** Who asks Google's store. */
export interface GsIdentity {
  /** As messages say it. */
  readonly name: string
  /** A token for the Authorization header, renewed before it ends; `undefined` for nobody. */
  readonly token: (signal?: AbortSignal) => Promise<string | undefined>
}

export interface GsSources {
  readonly env: { readonly [name: string]: string | undefined }
  readonly secret: SecretSource
  readonly client: WebClient
}

const nobody: GsIdentity = { name: 'nobody (no credentials were found; GOOGLE_APPLICATION_CREDENTIALS is not set)', token: async () => undefined }
const scope = 'https://www.googleapis.com/auth/devstorage.read_write'

/** A provider's secret, else the key file that Google's tools read, else the metadata server of a machine of Google's, else nobody. */
export async function gsIdentity({ credentials }: GsProviderEntry, sources: GsSources): Promise<GsIdentity> {
  const { env, secret, client } = sources
  const ref = credentials?.fromEnv === true ? undefined : credentials?.secretRef
  if (ref !== undefined) {
    return identityOfKey(await secretText(secret, ref.secretName, ref.tokenKey), { place: `the secret "${ref.secretName}"`, client })
  }
  if (env['STORAGE_EMULATOR_HOST']) return nobody
  const named = env['GOOGLE_APPLICATION_CREDENTIALS']
  const path = named ?? join(env['HOME'] ?? homedir(), '.config', 'gcloud', 'application_default_credentials.json')
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (named === undefined) return undefined
    throw final(problem('KF8921', [path, systemReason(error)]))
  })
  if (text !== undefined) return identityOfKey(text, { place: path, client })
  return (await identityOfMachine(env['GCE_METADATA_HOST'], client)) ?? nobody
}

interface KeyPlace {
  readonly place: string
  readonly client: WebClient
}

function identityOfKey(text: string, { place, client }: KeyPlace): GsIdentity {
  const key = parsed(text, place)
  const uri = typeof key['token_uri'] === 'string' ? key['token_uri'] : 'https://oauth2.googleapis.com/token'
  const field = (name: string): string => {
    const value = key[name]
    if (typeof value !== 'string' || value === '') throw final(problem('KF8921', [place, `it has no ${name}`]))
    return value
  }
  if (key['type'] === 'service_account') {
    const [email, privateKey] = [field('client_email'), field('private_key')]
    const form = (): { readonly [name: string]: string } => ({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: assertion({ email, privateKey, uri }, place),
    })
    return { name: `${email} of ${place}`, token: renewed(() => exchange(uri, form(), { place, client })) }
  }
  if (key['type'] === 'authorized_user') {
    const form = {
      grant_type: 'refresh_token',
      client_id: field('client_id'),
      client_secret: field('client_secret'),
      refresh_token: field('refresh_token'),
    }
    return { name: `the user of ${place}`, token: renewed(() => exchange(uri, form, { place, client })) }
  }
  throw final(problem('KF8921', [place, `its type is ${JSON.stringify(key['type'])}, not "service_account" or "authorized_user"`]))
}

function parsed(text: string, place: string): { readonly [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value as { readonly [name: string]: unknown }
  } catch {
    // Said below, without the text: it holds a key.
  }
  throw final(problem('KF8921', [place, 'it is not a JSON object']))
}

/** A signed claim (RFC 7523) that Google changes for a token. */
function assertion(key: { readonly email: string; readonly privateKey: string; readonly uri: string }, place: string): string {
  const now = Math.floor(Date.now() / 1000)
  const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
  const claim = `${encoded({ alg: 'RS256', typ: 'JWT' })}.${encoded({ iss: key.email, scope, aud: key.uri, iat: now, exp: now + 3600 })}`
  try {
    return `${claim}.${createSign('RSA-SHA256').update(claim).sign(key.privateKey, 'base64url')}`
  } catch {
    throw final(problem('KF8921', [place, 'its private_key is no RSA key in PEM']))
  }
}

interface Token {
  readonly value: string
  /** By performance.now(). */
  readonly until: number
}

async function exchange(uri: string, form: { readonly [name: string]: string }, { place, client }: KeyPlace): Promise<Token> {
  const payload = new URLSearchParams(form).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const { status, text } = await client.requestText({ method: 'POST', url: uri, headers, payload, uri })
  const refused = problem('KF8921', [place, `${new URL(uri).host} answers ${status} to it`])
  if (status === 429 || status >= 500) throw passing(`${status}`, { diagnostic: refused })
  const token = status === 200 ? tokenIn(text) : undefined
  if (token === undefined) throw final(refused)
  return token
}

function tokenIn(text: string): Token | undefined {
  try {
    const { access_token: value, expires_in: seconds } = JSON.parse(text) as { readonly access_token?: unknown; readonly expires_in?: number }
    return typeof value === 'string' ? { value, until: performance.now() + (seconds ?? 3600) * 1000 } : undefined
  } catch {
    return undefined
  }
}

async function identityOfMachine(host: string | undefined, client: WebClient): Promise<GsIdentity | undefined> {
  const url = `http://${host ?? 'metadata.google.internal'}/computeMetadata/v1/instance/service-accounts/default/token`
  const ask = async (): Promise<Token> => {
    const call = { method: 'GET', url, headers: { 'metadata-flavor': 'Google' }, uri: url } as const
    const token = tokenIn((await client.requestText(call, AbortSignal.timeout(3000))).text)
    if (token === undefined) throw passing(`${url} gives no token`)
    return token
  }
  // Not being on a machine of Google's is no problem: many buckets are open to everybody.
  const first = await ask().catch(() => undefined)
  return first === undefined ? undefined : { name: 'the service account of this machine', token: renewed(ask, first) }
}

/** Keeps a token until a minute before its end; who asks meanwhile waits for the same one. */
function renewed(ask: () => Promise<Token>, first?: Token): GsIdentity['token'] {
  let known = first === undefined ? undefined : Promise.resolve(first)
  return async () => {
    const before = known
    const token = await before?.catch(() => undefined)
    if (token !== undefined && token.until - performance.now() > 60_000) return token.value
    if (known === before) known = ask()
    return (await known!).value
  }
}
