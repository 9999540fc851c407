import type { Tags } from '../data/model-registry.ts'
import type { Dataset, LoggedModel, MetricPoint, RunStatus } from '../data/tracking-data.ts'

/** Where a measured value belongs. */
export interface Measured {
  /** Counts what the curve is drawn over, such as epochs. */
  readonly step?: number
  /** When it was measured, milliseconds since 1970; now unless told otherwise. */
  readonly at?: number
  readonly modelId?: string
  readonly dataset?: MetricPoint['dataset']
}

/** What a child run begins as. */
export interface ChildRun {
  readonly name: string
  readonly params?: Tags
  readonly tags?: Tags
  /** A child that is begun again with the same key is the same child. */
  readonly idempotencyKey?: string
}

/** A run that is being written to. */
export interface ActiveRun {
  readonly id: string
  readonly experimentId: string
  /** Keeps values for a moment and sends many at once; the time is that of the call. */
  readonly logMetrics: (values: { readonly [key: string]: number }, measured?: Measured) => void
  readonly logParams: (params: { readonly [key: string]: string | number | boolean }) => Promise<void>
  readonly setTags: (tags: Tags) => Promise<void>
  readonly logDatasets: (datasets: readonly Dataset[]) => Promise<void>
  /** Uploads a file to `path` below the artifacts of the run. */
  readonly logArtifact: (file: string, path: string) => Promise<void>
  /** Logs the folder of a model; gives undefined if that failed and may fail. */
  readonly logModel: (folder: string, name: string) => Promise<LoggedModel | undefined>
  readonly startChild: (child: ChildRun) => Promise<ActiveRun>
  /** Sends what is kept. */
  readonly flush: () => Promise<void>
  /** Sends what is kept and says how it ended; a run that somebody else began is not ended. */
  readonly end: (status?: RunStatus) => Promise<void>
}
