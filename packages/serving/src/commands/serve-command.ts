import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runningServers } from '../background/server-record.ts'
import { stopServer } from '../background/stop-server.ts'
import { problem } from '../codes.ts'
import { type ModelServer, serve } from '../serve.ts'
import { defaultAddress } from '../settings.ts'
import type { CommandIo } from './command-io.ts'
import { stateFolder } from './state-folder.ts'
import { UsageError } from './usage-error.ts'

/** A command that `kfp-ts` finds in the user's project. */
export interface ServeCommand {
  readonly name: string
  readonly describe: string
  /** Takes the words after the name; resolves to the exit code, rejects with a UsageError or an ApiError that says what is wrong. */
  readonly run: (argv: readonly string[], io: CommandIo) => Promise<number>
}

const help = `Usage:
  kfp-ts serve MODEL [--port ${defaultAddress.port}] [--host ${defaultAddress.host}] [--name NAME] [--workers N] [--tracking URI]
      Serves the folder of a trained model (a path or a file: address), or a registered one such as models:/surface@champion, until Ctrl-C.
      URI is the registry: an MLflow server, or a folder as a file: address; what MLFLOW_TRACKING_URI names unless told otherwise, else this project.
  kfp-ts serve list [--state FOLDER]
      Lists the servers in the background.
  kfp-ts serve stop NAME [--state FOLDER]
      Ends one of them.

Servers in the background are kept in .kfp-ts/state of the project, or in the folder that --state or KFP_TS_STATE names.
`

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  name: { type: 'string' },
  workers: { type: 'string' },
  state: { type: 'string' },
  tracking: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const
type Values = { readonly [Name in Exclude<keyof typeof options, 'help'>]?: string }

/** `kfp-ts serve`. */
export const command: ServeCommand = {
  name: 'serve',
  describe: 'serve a trained model over HTTP',
  run: async (argv, io) => {
    const { values, positionals } = parse(argv)
    const [first, second] = positionals
    if (values.help === true) return print(io, help)
    if (first === 'list') return list(values, io)
    if (first === 'stop') return stop(second, values, io)
    if (first === undefined || positionals.length > 1) throw usage('serve takes the folder of one model')
    return serveUntilInterrupted(first, values, io)
  },
}

function parse(argv: readonly string[]): { readonly values: Values & { readonly help?: boolean }; readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (error) {
    throw usage((error as Error).message.split('. ')[0] ?? '')
  }
}

async function list({ state }: Values, io: CommandIo): Promise<number> {
  const servers = await runningServers(await stateFolder(state, io))
  if (servers.length === 0) return print(io, 'No model server is running.\n')
  return print(io, servers.map(({ name: its, url, version, pid }) => `${its}  ${url}  version ${version ?? '-'}  process ${pid}\n`).join(''))
}

async function stop(server: string | undefined, { state }: Values, io: CommandIo): Promise<number> {
  if (server === undefined) throw usage('serve stop takes the name of a server')
  const { url } = await stopServer(server, await stateFolder(state, io))
  return print(io, `Stopped "${server}", which answered on ${url}.\n`)
}

async function serveUntilInterrupted(model: string, values: Values, io: CommandIo): Promise<number> {
  const { port, host, name: its, workers } = values
  const { folder, ...known } = await folderOf(model, values, io)
  const server = await serve(folder, {
    ...known,
    ...(port !== undefined && { port: portOf(port) }),
    ...(host !== undefined && { host }),
    ...(its !== undefined && { name: its }),
    ...(workers !== undefined && { workers: countOf(workers) }),
  })
  print(io, `Serving ${model} on ${server.url}\n  try it: curl -F images=@photograph.jpg ${server.url}/predict\n  Ctrl-C ends it.\n`)
  const ignore = await interrupted(io)
  await closeSoon(server)
  ignore()
  return 0
}

/** A registered model is served under its own name and version. */
async function folderOf(model: string, { state, tracking }: Values, io: CommandIo): Promise<{ folder: string; name?: string; version?: string }> {
  if (!model.startsWith('models:')) return { folder: model.startsWith('file:') ? fileURLToPath(model) : resolve(io.cwd, model) }
  const { fetchModel } = await import('@kfp-ts/tracking')
  // Outside of a project a server of models will do; without one the state is what is missing.
  const isElsewhere = /^https?:/.test(tracking ?? io.env['MLFLOW_TRACKING_URI'] ?? '')
  const kept = isElsewhere ? await mkdtemp(join(tmpdir(), 'kfp-ts-served-')) : await stateFolder(state, io)
  const options = { env: { ...io.env, KFP_TS_STATE: kept }, ...(tracking !== undefined && { tracking }) }
  const { folder, version } = await fetchModel(model, join(kept, 'served-models'), options)
  return { folder, name: version.name, version: String(version.version) }
}

/** Resolves at the first Ctrl-C to what stops listening: until then a second one is heard, and ends the process. */
function interrupted({ onInterrupt }: CommandIo): Promise<() => void> {
  return new Promise((done) => {
    const ignore = onInterrupt(() => done(ignore))
  })
}

/** A client that never finishes its request must not keep the command from ending. */
async function closeSoon(server: ModelServer): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([server.close(), new Promise((done) => (timer = setTimeout(done, 10_000)))])
  clearTimeout(timer)
}

function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError([problem('KF8619', [text])])
  return port
}

function countOf(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw usage(`${text} is not a number of workers`)
  return Number(text)
}

function usage(what: string): UsageError {
  return new UsageError([problem('KF8617', [what])])
}

function print(io: CommandIo, text: string): 0 {
  io.stdout.write(text)
  return 0
}
