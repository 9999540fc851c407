import type { Failure, RunState, TaskContainer, TaskKind, TaskPath, TaskState, Values } from './event.ts'

/** A task as its events tell it so far. */
export interface TaskRecord {
  readonly path: TaskPath
  readonly kind: TaskKind
  readonly displayName: string
  /** Paths of tasks it waits for. */
  readonly after: readonly TaskPath[]
  readonly state: TaskState
  readonly attempts: number
  /** Of the last attempt; nothing where it was a process, or nothing was run. */
  readonly container?: TaskContainer
  readonly startedAt?: number
  readonly finishedAt?: number
  /** 0 to 1. */
  readonly progress?: number
  readonly progressMessage?: string
  readonly inputs?: Values
  readonly outputs?: Values
  readonly failure?: Failure
}

/** A run as its events tell it so far: a fold over events, the same in the runner, the page and the tests. */
export interface Run {
  readonly id: string
  readonly pipeline: string
  readonly state: RunState
  readonly parameters: Values['parameters']
  readonly startedAt: number
  readonly finishedAt?: number
  readonly outputs?: Values
  readonly failure?: Failure
  /** In the order in which they were planned. */
  readonly tasks: readonly TaskRecord[]
}
