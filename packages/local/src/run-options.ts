import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { RunEvent } from '@kfp-ts/runs'
import type { ProgramResolver } from './processes/programs.ts'
import type { Given } from './root-inputs.ts'
import type { RunnerFor } from './runner.ts'

/** How to run a pipeline on this machine. */
export interface RunOptions extends Given {
  /** The folder below which each run has a folder of its own. */
  readonly runs: string
  /** The folder of results to take instead of doing work again; nothing is cached without one. */
  readonly cache?: string | undefined
  /** The folder for what outlives a run on this machine (`KFP_TS_STATE`). */
  readonly state?: string | undefined
  /** The folder that relative paths of people count from (`KFP_TS_STARTED_IN`): this process's unless given. */
  readonly startedIn?: string | undefined
  /** Finds the components that ship in images; without it they must be on PATH. */
  readonly program?: ProgramResolver | undefined
  /** What carries out containers, `await dockerRunner()` for one: processes of this machine unless given. */
  readonly runner?: RunnerFor | undefined
  /** How many programs may run at once: 16 or twice the processors, whichever is more, unless given. */
  readonly parallelism?: number | undefined
  /** How many Node processes wait, started, for the next task: 3 unless given, 0 for none. */
  readonly ahead?: number | undefined
  readonly onEvent?: ((event: RunEvent) => void) | undefined
  /** Told, in a line, what a task waits for before it starts. */
  readonly onNote?: ((line: string) => void) | undefined
  readonly onWarning?: ((warning: Diagnostic) => void) | undefined
  /** Stops the run: programs are told to end, and what is finished is kept for `resume`. */
  readonly signal?: AbortSignal | undefined
  /** The folder of a run to go on with: what ended well in it is not done again. Its parameters are used; artifacts of the pipeline are given again. */
  readonly resume?: string | undefined
}
