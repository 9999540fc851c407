import { basename, dirname, join, relative, resolve } from 'node:path'
import { type Diagnostic, hasErrors } from '@kfp-ts/diagnostics'
import type { IrDocument } from '@kfp-ts/ir'
import type { Run } from '@kfp-ts/runs'
import { problem } from '../codes.ts'
import { colorsFor } from '../colors.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import { loadDocument } from '../load-document.ts'
import { type GivenValues, parseAssignments, readParameterFile } from '../parameters.ts'
import { type PipelineFile, pipelineFile } from '../pipeline-files.ts'
import { projectFolder } from '../project.ts'
import { reportJson, reportProblems } from '../report-problems.ts'
import { resumeCommand } from '../resume-command.ts'
import { endingText } from '../run-ending.ts'
import { type FailedRun, runFailures } from '../run-failures.ts'
import { runShown } from '../run-shown.ts'
import type { RunnerOptions } from '../runner-options.ts'
import { UsageError } from '../usage-error.ts'
import { writeWhole } from '../write-file.ts'

export interface RunCommandOptions extends RunnerOptions {
  readonly param: readonly string[]
  readonly paramFile?: string
  readonly pipeline?: string
  readonly compiled?: string
  readonly runs?: string
  /** False with `--no-cache`. */
  readonly cache: boolean
  readonly resume?: string
  readonly parallelism?: number
  readonly json?: true
}

/** `kfp-ts run`: runs a pipeline on this machine, shows it while it goes on, and says what came out. */
export async function run(path: string, options: RunCommandOptions, io: Io): Promise<number> {
  const file = pipelineFile(path, io.cwd)
  const { document, warnings } = await loadDocument(file, options.pipeline)
  if (options.compiled !== undefined) await writeCompiled(document, options.compiled, io)
  const runs = resolve(io.cwd, options.runs ?? join(projectFolder(io.cwd), '.kfp-ts/runs'))
  const resume = options.resume === undefined ? undefined : await runToResume(options.resume, runs)
  const parameters = await givenParameters(document, options, io)
  const found: Diagnostic[] = [...warnings]
  // Loaded while the tasks run.
  const viewer = import('@kfp-ts/viewer')
  const ended = await runShown(document, { file, options, runs, resume, parameters, warn: (warning) => found.push(warning) }, io)
  const page = await (await viewer).writeRunPage(join(runs, ended.id))
  return tellEnd(ended, { file, document, options, page, diagnostics: found }, io)
}

async function writeCompiled(document: IrDocument, path: string, io: Io): Promise<void> {
  const { writePipeline } = await import('@kfp-ts/ir')
  writeWhole(resolve(io.cwd, path), writePipeline(document), path)
}

async function givenParameters(document: IrDocument, options: RunCommandOptions, io: Io): Promise<GivenValues> {
  const fromFile = options.paramFile === undefined ? {} : await readParameterFile(options.paramFile, io.cwd)
  const given = { ...fromFile, ...parseAssignments(options.param) }
  if (options.resume !== undefined) return given
  const { coerceParameters } = await import('@kfp-ts/local')
  const { values, diagnostics } = coerceParameters(document.spec, given)
  if (hasErrors(diagnostics)) throw new UsageError(diagnostics)
  return values
}

/** The folder of the run to go on with, given by its name below the folder of runs, or by its path. */
async function runToResume(name: string, runs: string): Promise<string> {
  const { listRuns } = await import('@kfp-ts/runs')
  const known = await listRuns(runs)
  const found = known.find(({ id, folder }) => id === name || folder === resolve(name))
  if (found !== undefined) return found.folder
  throw new UsageError([problem('KF7011', [name, runs, known[0] === undefined ? 'no run was made there yet.' : `the newest is ${known[0].id}.`])])
}

interface Told {
  readonly file: PipelineFile
  readonly document: IrDocument
  readonly options: RunCommandOptions
  readonly page: string
  readonly diagnostics: readonly Diagnostic[]
}

async function tellEnd(ended: Run, { file, document, options, page, diagnostics }: Told, io: Io): Promise<number> {
  const folder = dirname(page)
  const problems = [
    ...diagnostics,
    ...(ended.state === 'failed' ? await runFailures(ended, { folder, cwd: io.cwd, placeIn: placesIn(file, document) }) : []),
  ]
  if (options.json) {
    await reportJson({ ...ended, folder, page }, problems, io)
  } else {
    await reportProblems(problems, io)
    const resume = resumeCommand(file.shown, { ...options, resume: basename(folder) })
    io.stdout.write(`\n${endingText(ended, { folder, page: shortest(page, io.cwd), resume }, colorsFor(io.stdout, io))}\n`)
  }
  if (ended.state === 'cancelled') return exitCodes.interrupted
  return ended.state === 'succeeded' ? exitCodes.ok : exitCodes.failed
}

function placesIn({ path }: PipelineFile, { spec }: IrDocument): FailedRun['placeIn'] {
  const texts = new Set(Object.values(spec.deploymentSpec?.executors ?? {}).flatMap(({ container }) => container?.command ?? []))
  return async (log) => (await import('@kfp-ts/bundle')).logPlace(log, { folder: dirname(path), texts })
}

function shortest(path: string, cwd: string): string {
  const short = relative(cwd, path)
  return short.startsWith('..') ? path : short
}
