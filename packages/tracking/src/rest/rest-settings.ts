import { version } from 'node:process'

/** The part of the environment that says how a server is reached; MLflow's own names. */
export interface Environment {
  readonly [name: string]: string | undefined
}

/** How long to wait, and how often to try. */
export interface Patience {
  /** For one call, milliseconds. */
  readonly callMs: number
  /** For a call with all its tries, milliseconds. */
  readonly totalMs: number
  /** For one file, milliseconds. */
  readonly transferMs: number
  /** During a file, without anything being sent or answered, milliseconds. */
  readonly silentMs: number
  /** The longest wait between two tries, milliseconds. */
  readonly longestWaitMs: number
}

/** A server and how to talk to it. */
export interface RestSettings {
  /** Without credentials, without a slash at the end; a path is kept. */
  readonly uri: URL
  readonly env: Environment
  readonly patience: Patience
  readonly signal?: AbortSignal | undefined
}

/** What every request says of who sends it. */
export const userAgent = `kfp-ts-tracking/0.1.0 node/${version.slice(1)}`

/** Ten seconds between tries at most and a minute in all; MLFLOW_HTTP_REQUEST_TIMEOUT (seconds) is the patience for one call. */
export function patienceOf(env: Environment): Patience {
  const seconds = Number(env['MLFLOW_HTTP_REQUEST_TIMEOUT'])
  const callMs = seconds > 0 ? seconds * 1000 : 30_000
  return { callMs, totalMs: Math.max(60_000, callMs), transferMs: 600_000, silentMs: 60_000, longestWaitMs: 10_000 }
}
