export type {
  Failure, FinalState, RunArtifact, RunEvent, RunState, TaskKind, TaskPath, TaskState, Value, Values,
} from './event.ts'
export type { Run, TaskRecord } from './run.ts'
