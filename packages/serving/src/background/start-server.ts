import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, open } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { portHolder } from '../port-holder.ts'
import { type Address, defaultAddress } from '../settings.ts'
import { conditions, extension, loader } from '../source-mode.ts'
import type { ListenMessage, ServerMessage, ServerOrder } from './messages.ts'
import { runningServer, runningServers, serverFile, type ServerRecord } from './server-record.ts'
import { endServer } from './stop-server.ts'

/** A server to run in the background: its name, the folder of its model, and the folder where this machine keeps its servers. */
export interface BackgroundServer extends Address {
  readonly name: string
  readonly model: string
  readonly version?: string
  readonly state: string
}

const patience = 60_000

/**
 * Starts a model server that outlives this process, and resolves once it is ready. A running one of the same name is replaced, but not
 * before the new model is loaded and warm: until then whatever goes wrong leaves the old one serving. Rejects with an `ApiError`.
 */
export async function startServer({
  name,
  model,
  version,
  state,
  host = defaultAddress.host,
  port = defaultAddress.port,
}: BackgroundServer): Promise<ServerRecord> {
  const log = resolve(serverFile(state, name, 'log'))
  const order: ServerOrder = { name, model: resolve(model), host, port, state: resolve(state), log, ...(version !== undefined && { version }) }
  const old = await runningServer(state, name)
  const samePort = old !== undefined && old.port === port
  if (!samePort) await checkPort(order)
  const child = await startProcess(order)
  try {
    await answerOf(child, order)
    if (samePort) await endServer(state, old)
    child.send({ kind: 'listen' } satisfies ListenMessage)
    const listening = await answerOf(child, order)
    if (listening.kind !== 'listening') throw failure(order, 'it answered out of turn')
    await checkReady(listening.record, order)
    if (old !== undefined && !samePort) await endServer(state, old)
    child.disconnect()
    child.unref()
    return listening.record
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
}

async function checkPort({ host, port, state }: ServerOrder): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new ApiError([problem('KF8619', [String(port)])])
  const probe = createServer()
  const failed = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
    probe.once('error', done)
    probe.listen({ host, port }, () => probe.close(() => done(undefined)))
  })
  if (failed === undefined) return
  const address = `http://${host}:${port}`
  if (failed.code !== 'EADDRINUSE') throw new ApiError([problem('KF8621', [address, failed.code ?? failed.message])])
  const ours = (await runningServers(state)).find((record) => record.port === port)
  throw new ApiError([problem('KF8601', [address, ours === undefined ? await portHolder(port) : `the model server "${ours.name}"`])])
}

async function startProcess(order: ServerOrder): Promise<ChildProcess> {
  await mkdir(dirname(order.log), { recursive: true })
  const log = await open(order.log, 'a')
  try {
    const program = fileURLToPath(new URL(`./background-main${extension}`, import.meta.url))
    const { KFP_TS_PROGRESS_FD: _, ...env } = process.env
    return spawn(process.execPath, [...loader, ...conditions, program, JSON.stringify(order)], {
      detached: true,
      // Not the folder of a task, which may be removed while the server runs.
      cwd: dirname(program),
      env,
      stdio: ['ignore', log.fd, log.fd, 'ipc'],
    })
  } finally {
    await log.close()
  }
}

/** The next thing the process says; throws if it failed, ended, or says nothing for too long. */
async function answerOf(child: ChildProcess, order: ServerOrder): Promise<ServerMessage> {
  const answer = await new Promise<ServerMessage | string>((take) => {
    child.once('message', take)
    child.once('error', (error) => take(error.message))
    child.once('exit', (code, signal) => take(`its process ended with ${signal ?? `exit code ${code}`}`))
    setTimeout(() => take(`it was silent for ${patience / 1000} seconds`), patience).unref()
  })
  if (typeof answer === 'string') throw failure(order, answer)
  if (answer.kind === 'failed') throw new ApiError(answer.diagnostics)
  return answer
}

async function checkReady({ url }: ServerRecord, order: ServerOrder): Promise<void> {
  const status = await fetch(`${url}/readyz`).then(
    (response) => response.status,
    (error: Error) => error.message,
  )
  if (status !== 200) throw failure(order, `${url}/readyz answers ${status}`)
}

function failure({ name, log }: ServerOrder, reason: string): ApiError {
  return new ApiError([problem('KF8614', [name, reason, log])])
}
