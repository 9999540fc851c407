// MLflow's words and states; both stores give these, whatever their own form is.
import type { Tags } from './model-registry.ts'

/** A named collection of runs. */
export interface Experiment {
  readonly id: string
  readonly name: string
  /** Where artifacts of its runs go. */
  readonly artifactUri: string
  readonly deleted: boolean
  readonly tags: Tags
}

/** How far a run is. */
export type RunStatus = 'RUNNING' | 'SCHEDULED' | 'FINISHED' | 'FAILED' | 'KILLED'

/** One execution: what went in, what was measured, what came out. */
export interface Run {
  readonly id: string
  readonly experimentId: string
  readonly name: string
  readonly status: RunStatus
  /** Milliseconds since 1970. */
  readonly startTime: number
  /** Milliseconds since 1970; missing while it runs. */
  readonly endTime?: number
  readonly artifactUri: string
  readonly params: Tags
  /** The newest value of each metric. */
  readonly metrics: { readonly [key: string]: number }
  readonly tags: Tags
  readonly datasets: readonly Dataset[]
  /** Ids of the models it produced. */
  readonly models: readonly string[]
}

/** What a run begins as. */
export interface NewRun {
  readonly experimentId: string
  readonly name: string
  /** Milliseconds since 1970. */
  readonly startTime: number
  readonly tags?: Tags
  /** Names this run among all: a call that is made again gives the run that the first one made. */
  readonly idempotencyKey?: string
}

/** What changes at the end of a run. */
export interface RunUpdate {
  readonly status: RunStatus
  /** Milliseconds since 1970. */
  readonly endTime?: number
}

/** One point of a curve. */
export interface MetricPoint {
  readonly key: string
  /** NaN is kept; infinities become the largest doubles, as in MLflow. */
  readonly value: number
  /** Milliseconds since 1970, fixed when the value was measured: a point that is sent twice counts once. */
  readonly timestamp: number
  readonly step: number
  /** The model that was measured. */
  readonly modelId?: string
  /** The data it was measured on. */
  readonly dataset?: Pick<Dataset, 'name' | 'digest'>
}

/** What is logged in one go. */
export interface Batch {
  readonly metrics?: readonly MetricPoint[]
  readonly params?: Tags
  readonly tags?: Tags
}

/** Data that a run used. */
export interface Dataset {
  readonly name: string
  /** Names the content, at most 36 characters. */
  readonly digest: string
  /** What the data is for, such as `training`. */
  readonly context: string
  /** Where it lies. */
  readonly uri: string
  /** Worth knowing about it: counts, classes. */
  readonly profile?: { readonly [name: string]: number | string }
}

/** Whether the files of a logged model are all there. */
export type LoggedModelStatus = 'PENDING' | 'READY' | 'UPLOAD_FAILED'

/** A model that an experiment keeps; a version of a registered model may point to it. */
export interface LoggedModel {
  /** `m-` and 32 hexadecimal digits. */
  readonly id: string
  readonly experimentId: string
  readonly name: string
  readonly status: LoggedModelStatus
  readonly artifactUri: string
  /** The run that made it. */
  readonly runId?: string
  readonly params: Tags
  readonly tags: Tags
  /** Milliseconds since 1970. */
  readonly creationTimestamp: number
}

/** What a logged model begins as. */
export interface NewLoggedModel {
  readonly experimentId: string
  readonly name: string
  readonly runId?: string
  readonly params?: Tags
  readonly tags?: Tags
}

/** One file or folder among artifacts. */
export interface Artifact {
  /** Counted from the folder that was listed, with slashes. */
  readonly path: string
  readonly isFolder: boolean
  /** In bytes; 0 for a folder. */
  readonly bytes: number
}

/** Which runs or models, in which order, as MLflow writes it: `metrics.accuracy > 0.9 and tags.stage = 'train'`, `metrics.accuracy DESC`. */
export interface Query {
  readonly experimentIds: readonly string[]
  readonly filter?: string
  readonly orderBy?: string
}
