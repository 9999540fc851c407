import { relative } from 'node:path'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import { logFile, type Run, type TaskRecord } from '@kfp-ts/runs'
import { logEnd } from './log-end.ts'

const SHOWN = 5

/** Why a run failed, as problems: the tasks that failed, each with the end of its log and the path of it. */
export async function runFailures(run: Run, folder: string, cwd: string): Promise<readonly Diagnostic[]> {
  const failed = run.tasks.filter((task) => task.state === 'failed' && task.failure !== undefined && !hasFailedInside(task, run.tasks))
  const problems = await Promise.all(failed.slice(0, SHOWN).map((task) => problemOf(task, folder, cwd)))
  if (problems.length > 0 || run.failure === undefined) return problems
  return [{ ...run.failure, severity: 'error' }]
}

/** A group fails because of what is inside it; saying both is saying it twice. */
function hasFailedInside({ path }: TaskRecord, tasks: readonly TaskRecord[]): boolean {
  return tasks.some((other) => other.state === 'failed' && other.path.startsWith(`${path}/`))
}

async function problemOf({ path, failure, kind }: TaskRecord, folder: string, cwd: string): Promise<Diagnostic> {
  const { code, message, hint } = failure as NonNullable<TaskRecord['failure']>
  const log = logFile(folder, path)
  if (kind !== 'container' || hint?.includes(log)) return { code, severity: 'error', message, ...(hint !== undefined && { hint }) }
  const lines = await logEnd(log)
  const tail = lines.length === 0 ? [] : [`task "${path}" printed last:`, ...lines.map((line) => `    ${line}`), `  all of it: ${relative(cwd, log)}`]
  const hints = [hint, tail.join('\n')].filter((text) => text !== undefined && text !== '')
  return { code, severity: 'error', message, ...(hints.length > 0 && { hint: hints.join('\n') }) }
}
