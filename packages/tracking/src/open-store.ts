import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import type { TrackingStore } from './data/tracking-store.ts'
import { directArtifacts } from './direct-artifacts.ts'
import { folderStore } from './folder/folder-store.ts'
import { type Environment, patienceOf, type Patience } from './rest/rest-settings.ts'
import { restStore } from './rest/rest-store.ts'

/** How a store is opened. */
export interface StoreOptions {
  /** MLflow's variables and KFP_TS_STATE; those of this process unless told otherwise. */
  readonly env?: Environment
  /** Ends all calls. */
  readonly signal?: AbortSignal | undefined
  /**
   * Places outside of a server (`s3://mlflow`, `file:///data/mlflow`) whose artifacts may be read and written when it names them; those in
   * KFP_TS_ARTIFACTS, with commas between, unless told otherwise.
   */
  readonly allow?: readonly string[]
  readonly patience?: Partial<Patience>
}

/**
 * Opens the store of a tracking address: `http(s):` is an MLflow server, `file:` an absolute folder, and `''` what MLFLOW_TRACKING_URI names, or
 * else the folder that KFP_TS_STATE names. Nothing is sent yet. Rejects with an `ApiError` if there is no such store.
 */
export async function openStore(uri: string, options: StoreOptions = {}): Promise<TrackingStore> {
  const { env = process.env, signal, patience } = options
  const allow = options.allow ?? (env['KFP_TS_ARTIFACTS'] ?? '').split(',').filter(Boolean)
  const place = uri === '' ? (env['MLFLOW_TRACKING_URI'] ?? '') : uri
  if (/^https?:\/\//.test(place) && URL.canParse(place)) {
    const settings = { uri: new URL(place), env, signal, patience: { ...patienceOf(env), ...patience } }
    return restStore(settings, directArtifacts(allow, env))
  }
  return folderStore(place === '' ? stateOf(env) : folderOf(place))
}

/** The folder of this machine that outlives a run. Throws an ApiError (KF8501). */
export function stateOf(env: Environment): string {
  const state = env['KFP_TS_STATE']
  if (state === undefined || state === '') throw new ApiError([problem('KF8501', [])])
  return state
}

/** The absolute folder that a `file:` address names. Throws an ApiError (KF8502). */
export function folderOf(uri: string): string {
  // The platform would read `file:models` as `/models`: a folder nobody meant.
  const path = /^file:\//.test(uri) && URL.canParse(uri) && new URL(uri).host === '' ? fileURLToPath(uri) : ''
  if (!isAbsolute(path)) throw new ApiError([problem('KF8502', [withoutCredentials(uri)])])
  return path.length > 1 ? path.replace(/\/+$/, '') : path
}

/** The folder of the registry within a state. */
export function registryFolder(env: Environment): string {
  return join(stateOf(env), 'models')
}

function withoutCredentials(uri: string): string {
  return uri.replace(/\/\/[^/@]*@/, '//')
}
