import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { output } from './command.ts'
import { freePort } from './free-port.ts'
import { mlflow } from './python.ts'

export interface Mlflow {
  readonly uri: string
  /** Runs a Python program against the server; what it prints is JSON. */
  readonly python: <Answer>(program: string, args?: readonly string[]) => Promise<Answer>
  readonly stop: () => Promise<void>
}

// Without the last one the first request starts seven more processes that outlive the server.
const quiet = { MLFLOW_DISABLE_TELEMETRY: 'true', DO_NOT_TRACK: 'true', MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false' }

/** Starts MLflow on loopback with an empty database; it keeps artifacts itself. `flags` go to `mlflow server`. */
export async function startMlflow(flags: readonly string[] = []): Promise<Mlflow> {
  const bin = await mlflow()
  const folder = await mkdtemp(join(tmpdir(), 'kfp-ts-mlflow-'))
  const port = String(await freePort())
  const uri = `http://127.0.0.1:${port}`
  const stores = ['--backend-store-uri', `sqlite:///${folder}/mlflow.db`, '--artifacts-destination', `file://${folder}/artifacts`]
  const args = ['server', ...stores, '--serve-artifacts', '--host', '127.0.0.1', '--port', port, '--workers', '1', ...flags]
  const log = await open(join(folder, 'log.txt'), 'w')
  const child = spawn(join(bin, 'mlflow'), args, {
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { ...process.env, ...quiet, PATH: `${bin}:${process.env['PATH']}` },
  })
  const stop = async (): Promise<void> => {
    await endGroup(child)
    await log.close()
    await rm(folder, { recursive: true, force: true })
  }
  await ready(`${uri}/health`, child).catch(async (error: Error) => {
    const text = await readFile(join(folder, 'log.txt'), 'utf8')
    await stop()
    throw new Error(`${error.message}\n${text}`)
  })
  return {
    uri,
    python: async (program, words = []) => {
      const env = { ...quiet, MLFLOW_TRACKING_URI: uri }
      return JSON.parse((await output(join(bin, 'python'), ['-W', 'ignore', '-c', program, ...words], { env })).trim().split('\n').at(-1) ?? '')
    },
    stop,
  }
}

/** The server has a child of its own. */
async function endGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  process.kill(-child.pid, 'SIGTERM')
  await Promise.race([ended, sleep(10_000, undefined, { ref: false })])
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // nobody is left
  }
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`MLflow ended with ${child.exitCode}`)
    const healthy = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (healthy) return
    await sleep(200)
  }
  throw new Error(`MLflow was not ready after 120 s: ${url}`)
}
