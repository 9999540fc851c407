// What a runner writes to events.jsonl, one JSON object a line. Times are milliseconds since the epoch.

/** A JSON value. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }

/** One artifact: a file or folder below the run's folder (`path` is relative to it), or elsewhere by `uri`. */
export interface RunArtifact {
  readonly name: string
  readonly schemaTitle: string
  readonly uri: string
  readonly path?: string
  readonly metadata: { readonly [key: string]: Value }
}
/** Inputs or outputs of a task or a run. */
export interface Values {
  readonly parameters: { readonly [name: string]: Value }
  /** A list has as many entries as there are artifacts; a single artifact has one. */
  readonly artifacts: { readonly [name: string]: readonly RunArtifact[] }
}
/** Why a task or a run failed. */
export interface Failure {
  /** A diagnostic code, `KF5004`. */
  readonly code: string
  readonly message: string
  readonly hint?: string
}

/** How a task stands. `cached` counts as success; `skipped`: its condition was false or what it needs failed. */
export type TaskState = 'waiting' | 'running' | 'succeeded' | 'cached' | 'failed' | 'skipped' | 'cancelled'
/** How a task ended. */
export type FinalState = Exclude<TaskState, 'waiting' | 'running'>
/** How a run stands. */
export type RunState = 'running' | 'succeeded' | 'failed' | 'cancelled'

/** `group`: a DAG (nested pipeline, condition, exit-handler block); `loop`: a group that runs once an item. */
export type TaskKind = 'container' | 'importer' | 'group' | 'loop' | 'turn'

/**
 * A task's address in its run: names joined by '/', a turn of a loop being its index:
 * `train`, `for-loop-1`, `for-loop-1/0`, `for-loop-1/0/train`.
 */
export type TaskPath = string

/** The container that an attempt runs in. */
export interface TaskContainer {
  readonly name: string
  /** As the pipeline names it. */
  readonly image: string
  /** `sha256:...`: what it was, whatever its name leads to now. */
  readonly imageId: string
}

/** What happened in a run, in the order in which it happened. */
export type RunEvent =
  | { readonly kind: 'runStarted'; readonly time: number; readonly run: string; readonly pipeline: string; readonly parameters: Values['parameters'] }
  | { readonly kind: 'runResumed'; readonly time: number }
  | {
      readonly kind: 'taskPlanned'
      readonly time: number
      readonly task: TaskPath
      readonly taskKind: TaskKind
      readonly displayName: string
      readonly after: readonly TaskPath[]
    }
  | {
      readonly kind: 'taskStarted'
      readonly time: number
      readonly task: TaskPath
      readonly attempt: number
      readonly inputs: Values
      readonly container?: TaskContainer
    }
  | { readonly kind: 'taskProgress'; readonly time: number; readonly task: TaskPath; readonly fraction: number; readonly message?: string }
  | { readonly kind: 'taskRetrying'; readonly time: number; readonly task: TaskPath; readonly failure: Failure; readonly delay: number }
  /** `key` is a hash of all that the result depends on: a resumed run keeps the result while the key is the same. */
  | {
      readonly kind: 'taskFinished'
      readonly time: number
      readonly task: TaskPath
      readonly state: FinalState
      readonly outputs?: Values
      readonly failure?: Failure
      readonly key?: string
    }
  | {
      readonly kind: 'runFinished'
      readonly time: number
      readonly state: Exclude<RunState, 'running'>
      readonly outputs: Values
      readonly failure?: Failure
    }
