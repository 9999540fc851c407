import { relative } from 'node:path'
import type { Diagnostic, Position } from '@kfp-ts/diagnostics'
import { logFile, type Run, type TaskRecord } from '@kfp-ts/runs'
import { logEnd } from './log-end.ts'

const SHOWN = 5

/** Where a run lies, and how to find the author's line behind a stack in a log. */
export interface FailedRun {
  readonly folder: string
  readonly cwd: string
  readonly placeIn: (log: string) => Promise<Position | undefined>
}

/** Why a run failed, as problems: the tasks that failed, each with its place, the end of its log and the path of it. */
export async function runFailures(run: Run, at: FailedRun): Promise<readonly Diagnostic[]> {
  const failed = run.tasks.filter((task) => task.state === 'failed' && task.failure !== undefined && !hasFailedInside(task, run.tasks))
  const problems = await Promise.all(failed.slice(0, SHOWN).map((task) => problemOf(task, at)))
  if (problems.length > 0 || run.failure === undefined) return problems
  return [{ ...run.failure, severity: 'error' }]
}

/** A group fails because of what is inside it; saying both is saying it twice. */
function hasFailedInside({ path }: TaskRecord, tasks: readonly TaskRecord[]): boolean {
  return tasks.some((other) => other.state === 'failed' && other.path.startsWith(`${path}/`))
}

async function problemOf({ path, failure, kind }: TaskRecord, { folder, cwd, placeIn }: FailedRun): Promise<Diagnostic> {
  const { code, message, hint } = failure as NonNullable<TaskRecord['failure']>
  const log = logFile(folder, path)
  const told = { code, severity: 'error', message } as const
  if (kind !== 'container' || hint?.includes(log)) return { ...told, ...(hint !== undefined && { hint: hint.replaceAll(log, relative(cwd, log)) }) }
  // A component of ours ends its log with the very problem that is told here, and the stack behind it.
  const end = await logEnd(log, `error ${code}  `)
  const position = end === undefined ? undefined : await placeIn(end.rest)
  const hints = [hint, ...whatItPrinted(path, end?.lines, relative(cwd, log))].filter((text) => text !== undefined && text !== '')
  return { ...told, ...(position && { position }), ...(hints.length > 0 && { hint: hints.join('\n') }) }
}

function whatItPrinted(task: string, lines: readonly string[] | undefined, log: string): readonly string[] {
  if (lines === undefined) return []
  if (lines.length === 0) return [`the log of task "${task}": ${log}`]
  return [`task "${task}" printed last:`, ...lines.map((line) => `  ${line}`), `all of it: ${log}`]
}
