import { appendFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { logFile, type Values } from '@kfp-ts/runs'
import { missingVariables } from './missing-variables.ts'
import { retryDelay } from './retry-delay.ts'
import { runAttempt } from './run-attempt.ts'
import type { ContainerWork } from './container-work.ts'
import type { RunContext } from './run-context.ts'
import { failureOf } from './task-result.ts'

/** Runs a program until it succeeds or no retry is left; `undefined` when the run is stopped meanwhile. Throws a ComponentError: the last failure. */
export async function runAttempts(context: RunContext, work: ContainerWork): Promise<Values | undefined> {
  const { task } = work.unit
  const { path } = task
  context.runner.lacking(work).forEach(context.warn)
  missingVariables(context.document, work).forEach(context.warn)
  const policy = task.spec.retryPolicy ?? task.scope.retry ?? {}
  const before = context.kept.get(path)?.attempts ?? 0
  let began: number | undefined
  for (let index = 0; ; index += 1) {
    try {
      return await context.slots.hold(async () => {
        began ??= performance.now()
        return context.signal.aborted ? undefined : runAttempt(context, work, before + index + 1)
      })
    } catch (error) {
      if (context.signal.aborted) return undefined
      const delay = retryDelay(policy, { index, elapsed: performance.now() - (began ?? 0) })
      if (delay === undefined) throw error
      context.record({ kind: 'taskRetrying', task: path, failure: failureOf(error), delay })
      appendFileSync(logFile(context.job.folder, path), `--- attempt ${before + index + 2} ---\n`)
      await waitFor(delay, context.signal)
    }
  }
}

/** Ends early when the signal fires; the next attempt sees it. */
async function waitFor(delay: number, signal: AbortSignal): Promise<void> {
  await sleep(delay, undefined, { signal }).catch(() => undefined)
}
