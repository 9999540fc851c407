import { once } from 'node:events'
import { inspect } from 'node:util'
import { DiagnosticError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { type ModelServer, prepareServer } from '../serve.ts'
import type { ServerMessage, ServerOrder } from './messages.ts'
import { processStart } from './process-start.ts'
import { removeRecord, type ServerRecord, writeRecord } from './server-record.ts'

// The process of a server in the background. Whoever starts it is told when the model is warm, says when to listen, and may then go.

const patience = 10_000
const order = JSON.parse(process.argv[2] ?? '{}') as ServerOrder
const say = (text: string): boolean => process.stdout.write(`${new Date().toISOString()} ${text}\n`)
const tell = (message: ServerMessage): Promise<void> => new Promise((resolve) => process.send?.(message, undefined, {}, () => resolve()))

async function run(): Promise<void> {
  const abandoned = once(process, 'disconnect').then(() => process.exit(1))
  const prepared = await prepareServer(order.model, order)
  say(`loaded ${order.model}`)
  const go = once(process, 'message')
  await tell({ kind: 'prepared' })
  await Promise.race([go, abandoned])
  process.removeAllListeners('disconnect')
  const server = await prepared.listen(order)
  const { name, model, version, log } = order
  const { url, port } = server
  const record: ServerRecord = {
    name,
    pid: process.pid,
    processStart: (await processStart(process.pid)) ?? '',
    url,
    port,
    model,
    ...(version !== undefined && { version }),
    log,
  }
  await writeRecord(order.state, record)
  endOnSignal(server, record)
  say(`listening on ${url}`)
  await tell({ kind: 'listening', record })
}

function endOnSignal(server: ModelServer, record: ServerRecord): void {
  const end = async (signal: string): Promise<void> => {
    say(`ending because of ${signal}`)
    setTimeout(() => process.exit(1), patience).unref()
    await removeRecord(order.state, record)
    await server.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end(signal))
}

run().catch(async (error: unknown) => {
  say(inspect(error))
  const diagnostics = error instanceof DiagnosticError ? error.diagnostics : [problem('KF8614', [order.name, String(error), order.log])]
  await tell({ kind: 'failed', diagnostics })
  process.exit(1)
})
