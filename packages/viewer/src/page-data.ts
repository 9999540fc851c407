import type { Run, TaskPath } from '@kfp-ts/runs'

/** The end of a task's log. */
export interface LogTail {
  readonly text: string
  /** Bytes of the log before `text` that the page leaves out. */
  readonly cutBytes: number
  /** Address of the whole file, relative to the page. */
  readonly href: string
}

export interface Picture {
  readonly name: string
  readonly dataUrl: string
}

/** What of an artifact's file the page carries. */
export type Content =
  | { readonly kind: 'html' | 'markdown' | 'text'; readonly text: string }
  | { readonly kind: 'pictures'; readonly pictures: readonly Picture[]; readonly total: number }
  | { readonly kind: 'leftOut'; readonly reason: string }

/** What the compiled pipeline says of a task. */
export interface Plan {
  readonly image?: string
  /** When the task runs. */
  readonly condition?: string
  /** What a loop goes over. */
  readonly items?: string
  /** Where each input comes from, in words. */
  readonly inputs: { readonly [name: string]: string }
}

/** Everything one page shows; it is embedded in the page as JSON. */
export interface PageData {
  readonly format: 'kfp-ts.page.1'
  /** `pipeline`: a graph that has not run, drawn without states and times. */
  readonly subject: 'run' | 'pipeline'
  /** Milliseconds since the epoch; the length of tasks still running is measured against it. */
  readonly writtenAt: number
  readonly run: Run
  readonly logs: { readonly [task: TaskPath]: LogTail }
  /** By artifact key, see `artifactKey`. */
  readonly contents: { readonly [artifact: string]: Content }
  /** By the task's address without the numbers of turns, see `planPath`; empty where the pipeline is not known. */
  readonly plans: { readonly [task: TaskPath]: Plan }
}
