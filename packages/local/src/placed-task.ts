import type { ComponentSpec, RetryPolicy, TaskSpec } from '@kfp-ts/ir'
import type { TaskPath, Values } from '@kfp-ts/runs'
import type { MountedClaim } from './mounted-claims.ts'

/** A running DAG as its tasks see it. */
export interface Scope {
  /** The path of the task or turn whose component the DAG is; '' is the pipeline itself. */
  readonly path: TaskPath
  readonly inputs: Values
  /** What the tasks inside do about failures unless they say something themselves. */
  readonly retry?: RetryPolicy | undefined
}

/** A task of a running DAG. */
export interface PlacedTask {
  readonly name: string
  readonly path: TaskPath
  readonly spec: TaskSpec
  readonly component: ComponentSpec
  readonly scope: Scope
}

/** A component about to run: the task itself, or one turn of a loop. */
export interface Unit {
  readonly task: PlacedTask
  readonly inputs: Values
  /** The volume claims that it mounts; none when left out. */
  readonly claims?: readonly MountedClaim[]
}

/** The path of something inside a scope. */
export function pathIn(scope: TaskPath, name: string | number): TaskPath {
  return scope === '' ? String(name) : `${scope}/${name}`
}
