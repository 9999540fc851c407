import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pathToFileURL } from 'node:url'
import { problem } from '../codes.ts'
import type { TrackingStore } from '../data/tracking-store.ts'
import { openStore } from '../open-store.ts'
import { pushStore } from '../push/push-store.ts'
import { sync } from '../runs/spill.ts'
import type { CommandIo } from './command-io.ts'
import { UsageError } from './usage-error.ts'

/** A command that `kfp-ts` finds in the user's project. */
export interface TrackingCommand {
  readonly name: string
  readonly describe: string
  /** Takes the words after the name; resolves to the exit code, rejects with a UsageError or an ApiError that says what is wrong. */
  readonly run: (argv: readonly string[], io: CommandIo) => Promise<number>
}

const help = `Usage:
  kfp-ts tracking push [--from STORE] [--to URI]
      Copies experiments, runs, models and versions from a folder to an MLflow server. Sending again changes nothing.
  kfp-ts tracking sync [--from STORE] [--to URI]
      Sends what steps kept while the server was away.

STORE is an absolute folder as a file: address; .kfp-ts/state of the project, or the folder that KFP_TS_STATE names, unless told otherwise.
URI is the http(s) address of the server; the one that MLFLOW_TRACKING_URI names unless told otherwise.
`

const options = { from: { type: 'string' }, to: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const

interface Words {
  readonly from?: string
  readonly to?: string
  readonly help?: boolean
}

/** `kfp-ts tracking`. */
export const command: TrackingCommand = {
  name: 'tracking',
  describe: 'copy runs and models to an MLflow server',
  run: async (argv, io) => {
    const { values, positionals } = parse(argv)
    const [verb, ...rest] = positionals
    if (values.help === true) return print(io, help)
    if (verb !== 'push' && verb !== 'sync') throw usage('tracking takes push or sync')
    if (rest.length > 0) throw usage(`${rest[0]} is one word too many`)
    const from = values.from ?? pathToFileURL(io.env['KFP_TS_STATE'] ?? join(io.cwd, '.kfp-ts', 'state')).href
    const to = values.to ?? io.env['MLFLOW_TRACKING_URI'] ?? ''
    if (!/^https?:\/\//.test(to)) throw usage('the address of a server is missing: give --to http://..., or set MLFLOW_TRACKING_URI')
    const store = await openStore(to, { env: io.env })
    try {
      return await (verb === 'push' ? push(from, store, io) : send(from, store, io))
    } finally {
      await store.close()
    }
  },
}

async function push(from: string, to: TrackingStore, io: CommandIo): Promise<number> {
  const folder = await openStore(from, { env: io.env })
  const { experiments, runs, loggedModels, models, versions } = await pushStore(folder, to)
  const registered = `${count(models, 'registered model')} and ${count(versions, 'version')}`
  return print(
    io,
    `${to.uri} has ${count(experiments, 'experiment')}, ${count(runs, 'run')}, ${count(loggedModels, 'logged model')}, ${registered} of ${from}.\n`,
  )
}

async function send(from: string, to: TrackingStore, io: CommandIo): Promise<number> {
  const { pathname } = new URL(from)
  const records = await sync(to, join(decodeURIComponent(pathname), 'tracking'))
  return print(io, `${to.uri} has ${count(records, 'record')} that waited.\n`)
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}

function parse(argv: readonly string[]): { readonly values: Words; readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (error) {
    throw usage((error as Error).message.split('. ')[0] ?? '')
  }
}

function usage(what: string): UsageError {
  return new UsageError([problem('KF8537', [what])])
}

function print(io: CommandIo, text: string): 0 {
  io.stdout.write(text)
  return 0
}
