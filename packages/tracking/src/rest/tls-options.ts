import { readFileSync } from 'node:fs'
import { ApiError, systemReason } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { Environment } from './rest-settings.ts'

/** How to check the server's certificate and which one to show, by MLflow's variables. */
export interface TlsOptions {
  readonly rejectUnauthorized: boolean
  readonly ca?: string
  readonly cert?: string
  readonly key?: string
}

/** Reads MLFLOW_TRACKING_INSECURE_TLS, _SERVER_CERT_PATH and _CLIENT_CERT_PATH (one PEM file with certificate and key). Throws an ApiError (KF8535). */
export function tlsOptions(env: Environment): TlsOptions {
  const ca = pem('MLFLOW_TRACKING_SERVER_CERT_PATH', env)
  const client = pem('MLFLOW_TRACKING_CLIENT_CERT_PATH', env)
  const insecure = /^(true|1)$/i.test(env['MLFLOW_TRACKING_INSECURE_TLS'] ?? '')
  return { rejectUnauthorized: !insecure, ...(ca !== undefined && { ca }), ...(client !== undefined && { cert: client, key: client }) }
}

function pem(variable: string, env: Environment): string | undefined {
  const path = env[variable]
  if (path === undefined || path === '') return undefined
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new ApiError([problem('KF8535', [variable, systemReason(error)])])
  }
}
