import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { Synchronization } from '../platform/workflow-settings.ts'

/** A lock as Argo wrote it until 3.6. */
export interface SingleLock {
  readonly mutex?: object
  readonly semaphore?: object
}

/** The one lock that a workflow or a template holds; several, and one of another namespace, came with 3.6. */
export function singleLock(
  { mutexes = [], semaphores = [] }: Synchronization,
  where: string,
): { readonly synchronization: SingleLock; readonly diagnostics: readonly Diagnostic[] } {
  const all = [...mutexes, ...semaphores]
  const isForeign = all.some(({ namespace }) => namespace !== undefined)
  const what = all.length > 1 ? `${all.length} locks` : 'a lock of another namespace'
  return {
    synchronization: { ...(mutexes[0] && { mutex: mutexes[0] }), ...(semaphores[0] && { semaphore: semaphores[0] }) },
    diagnostics: all.length > 1 || isForeign ? [problem('KF3884', [where, what])] : [],
  }
}
