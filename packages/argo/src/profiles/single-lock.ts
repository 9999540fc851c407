import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { Found } from '../flow/places.ts'
import type { Synchronization } from '../platform/workflow-settings.ts'

/** A lock as Argo wrote it until 3.6. */
interface SingleLock {
  readonly mutex?: object
  readonly semaphore?: object
}

/** Something that holds locks, with the one that it may, and what is lost by that. */
export interface Locked<Holder> {
  readonly holder: Holder
  readonly diagnostics: readonly Diagnostic[]
}

/** What holds locks, as messages name it, and where it says so. */
interface Named {
  readonly where: string
  readonly placeOf: () => Found
}

/** A workflow or a template with the one lock that it holds; several, and one of another namespace, came with 3.6. */
export function withSingleLock<Holder extends object>(holder: Holder, { where, placeOf }: Named): Locked<Holder> {
  const { synchronization } = holder as { readonly synchronization?: Synchronization }
  if (synchronization === undefined) return { holder, diagnostics: [] }
  const { mutexes = [], semaphores = [] } = synchronization
  const [mutex] = mutexes
  const [semaphore] = semaphores
  const single: SingleLock = { ...(mutex && { mutex }), ...(semaphore && { semaphore }) }
  return { holder: { ...holder, synchronization: single }, diagnostics: newerLocks([...mutexes, ...semaphores], { where, placeOf }) }
}

function newerLocks(locks: readonly { readonly namespace?: string }[], { where, placeOf }: Named): readonly Diagnostic[] {
  if (locks.length > 1) return [problem('KF3884', [where, `${locks.length} locks`], placeOf())]
  return locks.some(({ namespace }) => namespace !== undefined) ? [problem('KF3884', [where, 'a lock of another namespace'], placeOf())] : []
}
