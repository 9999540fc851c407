import { readFile } from 'node:fs/promises'
import { ApiError, systemReason } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { Environment } from './rest-settings.ts'

/** Gives the headers that say who is asking; called for every request, since tokens in files are renewed. */
export type Authorization = () => Promise<{ readonly [header: string]: string }>

const accountFolder = '/var/run/secrets/kubernetes.io/serviceaccount'

/**
 * Who is asking, in MLflow's order: the name in the address, MLFLOW_TRACKING_USERNAME and _PASSWORD, MLFLOW_TRACKING_TOKEN,
 * MLFLOW_TRACKING_AUTH=kubernetes. The token of a service account goes only to the server that the environment names, never to one that an
 * input of a step chose.
 */
export function authorizationOf(uri: URL, env: Environment, folder: string = accountFolder): Authorization {
  const workspace = env['MLFLOW_WORKSPACE']
  const common: { readonly [header: string]: string } = workspace ? { 'x-mlflow-workspace': workspace } : {}
  const user = uri.username === '' ? env['MLFLOW_TRACKING_USERNAME'] : decodeURIComponent(uri.username)
  const password = uri.username === '' ? env['MLFLOW_TRACKING_PASSWORD'] : decodeURIComponent(uri.password)
  if (user) return async () => ({ ...common, authorization: `Basic ${Buffer.from(`${user}:${password ?? ''}`).toString('base64')}` })
  const token = env['MLFLOW_TRACKING_TOKEN']
  if (token) return async () => ({ ...common, authorization: `Bearer ${token}` })
  const way = env['MLFLOW_TRACKING_AUTH'] ?? ''
  if (!/^kubernetes(-namespaced)?$/.test(way) || !sameServer(uri, env['MLFLOW_TRACKING_URI'])) return async () => common
  return async () => {
    const bearer = { ...common, authorization: `Bearer ${await read(`${folder}/token`)}` }
    return way === 'kubernetes' ? bearer : { ...bearer, 'x-mlflow-workspace': await read(`${folder}/namespace`) }
  }
}

function sameServer(uri: URL, trusted: string | undefined): boolean {
  return trusted !== undefined && URL.canParse(trusted) && new URL(trusted).origin === uri.origin
}

async function read(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new ApiError([problem('KF8535', ['MLFLOW_TRACKING_AUTH', systemReason(error)])])
  })
  return text.trim()
}
