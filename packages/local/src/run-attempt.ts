import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ComponentError, type Diagnostic } from '@kfp-ts/diagnostics'
import { attemptFolder, logFile, type TaskPath, type Values } from '@kfp-ts/runs'
import { problem } from './codes.ts'
import { commandWords, filledVariable, type Fillings } from './command-words.ts'
import { endOfProcess } from './end-of-process.ts'
import { executorInput, failureFile } from './executor-input.ts'
import { logTail } from './log-tail.ts'
import { type Mount, mountsOf, relocated, relocatedValue } from './mounts.ts'
import type { Ending, Launch } from './process.ts'
import { readProgress } from './progress-lines.ts'
import type { ContainerWork } from './container-work.ts'
import type { RunContext } from './run-context.ts'
import { taskOutputs } from './task-outputs.ts'
import { limitSignal, timeLimit } from './time-limit.ts'

/** Runs a task's program once, in a folder of its own, and reads what it left. Throws a ComponentError when it fails. */
export async function runAttempt(context: RunContext, work: ContainerWork, attempt: number): Promise<Values> {
  const { task, inputs } = work.unit
  const { path } = task
  const runFolder = context.job.folder
  const folder = attemptFolder(runFolder, path, attempt)
  context.record({ kind: 'taskStarted', task: path, attempt, inputs })
  for (const part of ['parameters', 'artifacts']) mkdirSync(join(folder, part), { recursive: true })
  const mounts = mountsOf(context, work.unit, folder)
  const parameters = relocatedValue(inputs.parameters, mounts) as Values['parameters']
  const input = executorInput(task.component, { ...inputs, parameters }, { folder, runFolder })
  writeFileSync(join(folder, 'executor-input.json'), JSON.stringify(input))
  const launch = launchOf(context, work, { folder, mounts, fillings: { input, job: context.job, task: path } })
  await runToEnd(context, work, { launch, folder })
  return taskOutputs(task.component, { task: path, folder, runFolder })
}

interface Prepared {
  readonly launch: Launch
  readonly folder: string
}

function launchOf(
  { job, stateFolder, startedIn }: RunContext,
  { container, program, unit }: ContainerWork,
  { folder, mounts, fillings }: { readonly folder: string; readonly mounts: readonly Mount[]; readonly fillings: Fillings },
): Launch {
  const here = (text: string): string => relocated(text, mounts)
  const variables = (container.env ?? []).map(({ name, value = '' }) => [name, filledVariable(here(value), fillings)] as const)
  return {
    argv: commandWords([...program.argv, ...(container.args ?? [])].map(here), fillings),
    cwd: folder,
    env: { ...Object.fromEntries(variables), KFP_TS_STATE: stateFolder, KFP_TS_STARTED_IN: startedIn, KFP_TS_PROGRESS_FD: '3' },
    log: logFile(job.folder, unit.task.path),
  }
}

async function runToEnd(context: RunContext, { unit, container }: ContainerWork, { launch, folder }: Prepared): Promise<void> {
  const { task } = unit
  const { path } = task
  const program = context.start(launch)
  if (program.progress) readProgress(program.progress, (progress) => context.record({ kind: 'taskProgress', task: path, ...progress }))
  const seconds = timeLimit(context.document, task.component.executorLabel)
  const limit = limitSignal(seconds)
  const ending = await endOfProcess(program, limit === undefined ? context.signal : AbortSignal.any([context.signal, limit]))
  if (ending.kind === 'exit' && ending.code === 0) return
  if (limit?.aborted === true) throw new ComponentError([problem('KF5025', [path, String(seconds), logTail(launch.log)])])
  throw new ComponentError([toldFailure(folder) ?? endedBadly(path, ending, { program: container.command?.[0] ?? '', log: launch.log })])
}

function endedBadly(task: TaskPath, ending: Ending, { program, log }: { readonly program: string; readonly log: string }): Diagnostic {
  switch (ending.kind) {
    case 'exit':
      return problem('KF5022', [task, String(ending.code), logTail(log)])
    case 'signal':
      return problem('KF5023', [task, ending.signal, logTail(log)])
    case 'not started':
      return problem('KF5024', [task, program, ending.reason])
  }
}

/** Our own components explain their failure in a file. */
function toldFailure(folder: string): Diagnostic | undefined {
  try {
    const { code, message, hint } = JSON.parse(readFileSync(failureFile(folder), 'utf8')) as { readonly [key: string]: unknown }
    if (typeof code !== 'string' || typeof message !== 'string') return undefined
    return { code, severity: 'error', message, ...(typeof hint === 'string' && { hint }) }
  } catch {
    return undefined
  }
}
