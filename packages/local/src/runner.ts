import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { ContainerSpec, IrDocument, ResourceSpec } from '@kfp-ts/ir'
import type { TaskContainer, TaskPath } from '@kfp-ts/runs'
import type { Job } from './job.ts'
import type { Unit } from './placed-task.ts'

/** What carries out the containers of a run: processes of this machine, or an engine that has their images. */
export interface Runner {
  /** Finds what a task's container starts. Throws a ComponentError where it cannot be started here. */
  readonly find: (task: TaskPath, container: ContainerSpec) => Promise<Startable>
  /** What a task is promised and will not have here. */
  readonly lacking: (work: Contained) => readonly Diagnostic[]
  /** Ends what waits for tasks that did not come. */
  readonly close: () => void
}

/** Makes the runner of one run. */
export type RunnerFor = (run: RunPlace) => Runner | Promise<Runner>

/** What a runner knows of its run. */
export interface RunPlace {
  readonly document: IrDocument
  readonly job: Job
  readonly stateFolder: string | undefined
  /** Tells people what a task waits for. */
  readonly note: (line: string) => void
}

/** A task with its container. */
export interface Contained {
  readonly unit: Unit
  readonly container: ContainerSpec
}

/** What a container starts, found. */
export interface Startable {
  /** Names the code behind the command; '' where the command says it all. */
  readonly fingerprint: string
  /** The words of its command here, placeholders and all. */
  readonly command: readonly string[]
  /** The container that an attempt in a folder of its own will run in; processes have none. */
  readonly runsIn?: (folder: string) => TaskContainer
  /** Prepares one attempt in a folder of its own. */
  readonly place: (contained: Contained, folder: string) => Place
}

/** Where one attempt runs. */
export interface Place {
  /** What the program is told in place of a text that may name paths inside the container. */
  readonly here: (text: string) => string
  readonly start: (order: Order) => Running
}

/** A program about to start, with all placeholders filled. */
export interface Order {
  readonly command: readonly string[]
  readonly args: readonly string[]
  /** `undefined` takes a variable away where others are inherited. */
  readonly env: { readonly [name: string]: string | undefined }
  readonly resources: ResourceSpec
  /** Its output is appended to this file. */
  readonly log: string
  readonly tell: (progress: TaskProgress) => void
}

/** How far a task is, from 0 to 1. */
export interface TaskProgress {
  readonly fraction: number
  readonly message?: string
}

/** A program that runs. */
export interface Running {
  readonly ended: Promise<Ending>
  /** Signals all that it has started. */
  readonly kill: (signal: NodeJS.Signals) => void
}

/** How a program ended. */
export type Ending =
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: NodeJS.Signals }
  | { readonly kind: 'not started'; readonly reason: string }
  /** By something that its runner can explain. */
  | { readonly kind: 'problem'; readonly problem: Diagnostic }
