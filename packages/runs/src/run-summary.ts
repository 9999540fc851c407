import type { Run } from './run.ts'

/** A run without its tasks: what run.json holds. */
export type RunSummary = Omit<Run, 'tasks'>

/** A run in short. */
export function summaryOf({ tasks: _tasks, ...summary }: Run): RunSummary {
  return summary
}
