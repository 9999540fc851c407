import { join } from 'node:path'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { IrDocument } from '@kfp-ts/ir'
import { applyEvent, readRun, type Run, type RunEvent } from '@kfp-ts/runs'
import { colorsFor } from './colors.ts'
import type { Display } from './display/display.ts'
import { plainDisplay } from './display/plain-display.ts'
import { TerminalDisplay } from './display/terminal-display.ts'
import type { Io } from './io.ts'
import type { GivenValues } from './parameters.ts'
import type { PipelineFile } from './pipeline-files.ts'
import { projectFolder } from './project.ts'
import { askedRunner, type RunnerOptions } from './runner-options.ts'

/** How to run what the command line asks for. */
export interface Shown {
  readonly file: PipelineFile
  readonly options: RunnerOptions & { readonly cache: boolean; readonly parallelism?: number; readonly json?: true }
  readonly runs: string
  /** Folder of the run to go on with. */
  readonly resume: string | undefined
  readonly parameters: GivenValues
  readonly warn: (warning: Diagnostic) => void
}

/** Runs a pipeline with a display, and stops it when the user says so; resolves to the run as it ended. */
export async function runShown(document: IrDocument, shown: Shown, io: Io): Promise<Run> {
  const [{ runPipeline }, { imageProgram }] = await Promise.all([import('@kfp-ts/local'), import('@kfp-ts/bundle')])
  const runner = await askedRunner(shown.options, projectFolder(io.cwd), io)
  const display = displayFor(shown, io)
  const stop = new AbortController()
  const ignore = io.onInterrupt(() => {
    display.aside(() => io.stderr.write('\nStopping; once more to end at once.\n'))
    stop.abort()
  })
  const local = join(projectFolder(io.cwd), '.kfp-ts')
  try {
    return await runPipeline(document, {
      parameters: shown.parameters,
      runs: shown.runs,
      resume: shown.resume,
      cache: shown.options.cache ? join(local, 'cache/tasks') : undefined,
      state: join(local, 'state'),
      startedIn: io.cwd,
      program: imageProgram(projectFolder(shown.file.kind === 'source' ? join(shown.file.path, '..') : io.cwd)),
      runner,
      parallelism: shown.options.parallelism,
      onEvent: follow(display, shown.resume === undefined ? undefined : await readRun(shown.resume)),
      onNote: (line) => display.aside(() => io.stderr.write(`${line}\n`)),
      onWarning: shown.warn,
      signal: stop.signal,
    })
  } finally {
    ignore()
    display.end()
  }
}

function displayFor({ options }: Shown, io: Io): Display {
  const sink = options.json ? io.stderr : io.stdout
  return sink.isTTY ? new TerminalDisplay(sink, colorsFor(sink, io)) : plainDisplay(sink)
}

function follow(display: Display, before: Run | undefined): (event: RunEvent) => void {
  let run = before
  return (event) => {
    run = applyEvent(run, event)
    display.update(run, event)
  }
}
