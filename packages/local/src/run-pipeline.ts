import { setMaxListeners } from 'node:events'
import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { ComponentError, type Diagnostic, PipelineError } from '@kfp-ts/diagnostics'
import type { IrDocument } from '@kfp-ts/ir'
import type { Run, RunEvent } from '@kfp-ts/runs'
import { problem } from './codes.ts'
import { ContentHashes } from './content-hashes.ts'
import { workspaceOf } from './job.ts'
import { type OpenRun, openRun } from './open-run.ts'
import { plannedTasks } from './planned-tasks.ts'
import { processes } from './processes/process-runner.ts'
import type { NewEvent, RunContext } from './run-context.ts'
import type { RunOptions } from './run-options.ts'
import type { Runner } from './runner.ts'
import { runScope } from './run-task.ts'
import { Slots } from './slots.ts'
import { failureOf } from './task-result.ts'
import { limitSignal, runDeadline } from './time-limit.ts'

/**
 * Runs a compiled pipeline on this machine: one process or container a task, side by side, results from the cache where nothing changed.
 * A failed task stops only what needs it, and the run's state says so; whoever stops the run can go on with it by `resume`.
 * Throws a PipelineError for parameters that do not fit, and when the run's folder cannot be written.
 * @example
 * const run = await runPipeline(document, { parameters: { epochs: 4 }, runs: '.kfp-ts/runs', cache: '.kfp-ts/cache' })
 */
export async function runPipeline(document: IrDocument, options: RunOptions): Promise<Run> {
  const { dag } = document.spec.root
  if (dag === undefined) throw new PipelineError([problem('KF5043', ['root', 'root'])])
  const open = await openRun(document, options)
  const stop = new AbortController()
  const late = limitSignal(runDeadline(document))
  let runner: Runner | undefined
  try {
    runner = await runnerOf(document, options, open)
    const context = contextOf(document, options, { open, runner, stop, late })
    open.writer.append(open.opening)
    options.onEvent?.(open.opening)
    for (const planned of plannedTasks(document, dag, '')) context.record({ kind: 'taskPlanned', ...planned })
    const { state, outputs, failure } = await runScope(context, dag, { path: '', inputs: open.inputs })
    const stopped = context.signal.aborted && state !== 'succeeded'
    const ended: RunEnd = stopped ? stoppedRun(open.job.id, document, late) : { state: runState(state), ...(failure && { failure }) }
    context.record({ kind: 'runFinished', outputs, ...ended })
    return open.writer.run
  } catch (error) {
    throw brokenOff(open.job.id, error)
  } finally {
    runner?.close()
    open.close()
  }
}

/** What the system refuses, a full disk for one, is no task's fault and no mistake of ours. */
function brokenOff(run: string, error: unknown): unknown {
  const isRefusal = error instanceof Error && 'syscall' in error
  return isRefusal ? new PipelineError([problem('KF5062', [run, error.message])]) : error
}

type RunEnd = Pick<Extract<RunEvent, { readonly kind: 'runFinished' }>, 'state' | 'failure'>

/** Whoever stops a run knows why; what passes its deadline has failed. */
function stoppedRun(run: string, document: IrDocument, late: AbortSignal | undefined): RunEnd {
  if (late?.aborted !== true) return { state: 'cancelled' }
  return { state: 'failed', failure: failureOf(new ComponentError([problem('KF5081', [run, String(runDeadline(document))])])) }
}

function runState(state: string): 'succeeded' | 'failed' {
  return state === 'succeeded' ? 'succeeded' : 'failed'
}

/** Tells one warning for each thing to do about it: twenty turns of a loop that miss one volume miss it once. */
function onceEach(tell: RunOptions['onWarning']): (warning: Diagnostic) => void {
  const told = new Set<string>()
  return (warning) => {
    const key = `${warning.code} ${warning.hint ?? warning.message}`
    if (!told.has(key)) tell?.(warning)
    told.add(key)
  }
}

interface Parts {
  readonly open: OpenRun
  readonly runner: Runner
  readonly stop: AbortController
  /** Fires when the run has taken too long. */
  readonly late: AbortSignal | undefined
}

async function runnerOf(document: IrDocument, options: RunOptions, { job }: OpenRun): Promise<Runner> {
  const runnerFor = options.runner ?? processes({ program: options.program, ahead: options.ahead ?? 3 })
  return runnerFor({ document, job, stateFolder: stateFolderOf(options), note: (line) => options.onNote?.(line) })
}

function stateFolderOf({ state }: RunOptions): string | undefined {
  return state === undefined ? undefined : resolve(state)
}

function contextOf(document: IrDocument, options: RunOptions, { open, runner, stop, late }: Parts): RunContext {
  const { writer, kept, job } = open
  const stateFolder = stateFolderOf(options)
  if (stateFolder !== undefined) mkdirSync(stateFolder, { recursive: true })
  if (document.platforms['kubernetes']?.pipelineConfig?.['workspace'] !== undefined) mkdirSync(workspaceOf(job), { recursive: true })
  const signal = AbortSignal.any([stop.signal, options.signal, late].filter((one) => one !== undefined))
  setMaxListeners(0, signal) // Every running task listens.
  const record = (event: NewEvent): void => {
    const timed = { ...event, time: Date.now() } as RunEvent
    writer.append(timed)
    options.onEvent?.(timed)
  }
  return {
    document,
    job,
    record,
    warn: onceEach(options.onWarning),
    signal,
    abort: (error) => stop.abort(error),
    slots: new Slots(options.parallelism ?? Math.max(16, 2 * availableParallelism())),
    runner,
    hashes: new ContentHashes(job.folder),
    kept,
    cacheFolder: options.cache === undefined ? undefined : resolve(options.cache),
    stateFolder,
    startedIn: resolve(options.startedIn ?? ''),
  }
}
