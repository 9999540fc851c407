import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ComponentError, type Diagnostic } from '@kfp-ts/diagnostics'
import { attemptFolder, logFile, type TaskPath, type Values } from '@kfp-ts/runs'
import { problem } from './codes.ts'
import type { Fillings } from './command-words.ts'
import { endOfProgram } from './end-of-program.ts'
import { executorInput, failureFile } from './executor-input.ts'
import { logTail } from './log-tail.ts'
import { orderOf } from './order-of.ts'
import type { Ending, Place } from './runner.ts'
import type { ContainerWork } from './container-work.ts'
import type { RunContext } from './run-context.ts'
import { taskOutputs } from './task-outputs.ts'
import { textsIn } from './texts-in.ts'
import { limitSignal, timeLimit } from './time-limit.ts'

/** Runs a task's program once, in a folder of its own, and reads what it left. Throws a ComponentError when it fails. */
export async function runAttempt(context: RunContext, work: ContainerWork, attempt: number): Promise<Values> {
  const { task, inputs } = work.unit
  const { path } = task
  const runFolder = context.job.folder
  const folder = attemptFolder(runFolder, path, attempt)
  const container = work.found.runsIn?.(folder)
  context.record({ kind: 'taskStarted', task: path, attempt, inputs, ...(container !== undefined && { container }) })
  for (const part of ['parameters', 'artifacts']) mkdirSync(join(folder, part), { recursive: true })
  const place = work.found.place(work, folder)
  const parameters = textsIn(inputs.parameters, place.here) as Values['parameters']
  const input = executorInput(task.component, { ...inputs, parameters }, { folder, runFolder })
  writeFileSync(join(folder, 'executor-input.json'), JSON.stringify(input))
  await runToEnd(context, work, { place, folder, fillings: { input, job: context.job, task: path } })
  return taskOutputs(task.component, { task: path, folder, runFolder })
}

interface Prepared {
  readonly place: Place
  readonly folder: string
  readonly fillings: Fillings
}

async function runToEnd(context: RunContext, work: ContainerWork, { place, folder, fillings }: Prepared): Promise<void> {
  const { task } = work.unit
  const { path } = task
  const log = logFile(context.job.folder, path)
  const order = orderOf(work, { fillings, found: work.found, here: place.here })
  const env = { ...order.env, KFP_TS_STATE: context.stateFolder, KFP_TS_STARTED_IN: context.startedIn }
  const program = place.start({ ...order, env, log, tell: (progress) => context.record({ kind: 'taskProgress', task: path, ...progress }) })
  const seconds = timeLimit(context.document, task.component.executorLabel)
  const limit = limitSignal(seconds)
  const ending = await endOfProgram(program, limit === undefined ? context.signal : AbortSignal.any([context.signal, limit]))
  if (ending.kind === 'exit' && ending.code === 0) return
  if (limit?.aborted === true) throw new ComponentError([problem('KF5025', [path, String(seconds), logTail(log)])])
  throw new ComponentError([toldFailure(folder) ?? endedBadly(path, ending, { program: work.container.command?.[0] ?? '', log })])
}

function endedBadly(task: TaskPath, ending: Ending, { program, log }: { readonly program: string; readonly log: string }): Diagnostic {
  switch (ending.kind) {
    case 'exit':
      return problem('KF5022', [task, String(ending.code), logTail(log)])
    case 'signal':
      return problem('KF5023', [task, ending.signal, logTail(log)])
    case 'not started':
      return problem('KF5024', [task, program, ending.reason])
    case 'problem':
      return ending.problem
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
