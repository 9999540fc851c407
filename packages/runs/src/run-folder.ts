import { join } from 'node:path'
import type { TaskPath } from './event.ts'

// <run>/run.json                              the run in short
// <run>/events.jsonl                          what happened, one JSON object a line
// <run>/pipeline.json                         the compiled pipeline that runs
// <run>/tasks/<task path>/log.txt             what the task printed, all attempts
// <run>/tasks/<task path>/attempt-<n>/        where attempt n works, and leaves its outputs

/** The file of a run's events, one JSON object a line, only ever appended to. */
export const eventsFile = (runFolder: string): string => join(runFolder, 'events.jsonl')

/** The file that holds a run in short, replaced as a whole. */
export const summaryFile = (runFolder: string): string => join(runFolder, 'run.json')

/** The file that holds the compiled pipeline (`{ spec, platforms }`) that runs. */
export const pipelineFile = (runFolder: string): string => join(runFolder, 'pipeline.json')

/** The folder of one task of a run. */
export const taskFolder = (runFolder: string, task: TaskPath): string => join(runFolder, 'tasks', ...task.split('/'))

/** The file with everything that a task printed, in all its attempts. */
export const logFile = (runFolder: string, task: TaskPath): string => join(taskFolder(runFolder, task), 'log.txt')

/** The folder in which one attempt at a task works, counted from 1: what a lost attempt still writes cannot reach the next one. */
export const attemptFolder = (runFolder: string, task: TaskPath, attempt: number): string => join(taskFolder(runFolder, task), `attempt-${attempt}`)
