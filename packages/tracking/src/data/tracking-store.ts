import type { ModelRegistry } from './model-registry.ts'
import type { Artifact, Batch, Dataset, Experiment, LoggedModel, LoggedModelStatus, MetricPoint, NewLoggedModel } from './tracking-data.ts'
import type { NewRun, Query, Run, RunUpdate } from './tracking-data.ts'

/** Where runs and models are kept: an MLflow server or a folder. Every call rejects with an `ApiError` if it cannot do what it says. */
export interface TrackingStore extends ExperimentStore, RunStore, LoggedModelStore {
  /** How people name the store; holds no credentials. */
  readonly uri: string
  readonly artifacts: ArtifactStore
  readonly registry: ModelRegistry
  /** Ends connections; waits for nothing. */
  readonly close: () => Promise<void>
}

/** Experiments by name. */
export interface ExperimentStore {
  /** Gives the experiment of that name, and makes it if there is none. Rejects with KF8519 if it has been deleted. */
  readonly openExperiment: (name: string) => Promise<Experiment>
  /** Rejects with KF8527 if there is none; a deleted one is given. */
  readonly getExperiment: (name: string) => Promise<Experiment>
  readonly searchExperiments: () => AsyncIterable<Experiment>
  readonly deleteExperiment: (id: string) => Promise<void>
  readonly restoreExperiment: (id: string) => Promise<void>
}

/** Runs, and what is logged to them. */
export interface RunStore {
  readonly createRun: (run: NewRun) => Promise<Run>
  readonly getRun: (id: string) => Promise<Run>
  readonly updateRun: (id: string, update: RunUpdate) => Promise<void>
  readonly searchRuns: (query: Query) => AsyncIterable<Run>
  /** Any size: it is sent in as many calls as the store's limits ask for. Rejects with KF8524 if a parameter has another value already. */
  readonly logBatch: (runId: string, batch: Batch) => Promise<void>
  /** All points of a metric in the order of their steps and times. */
  readonly metricHistory: (runId: string, key: string) => Promise<readonly MetricPoint[]>
  readonly logDatasets: (runId: string, datasets: readonly Dataset[]) => Promise<void>
}

/** Models that experiments keep. */
export interface LoggedModelStore {
  readonly createLoggedModel: (model: NewLoggedModel) => Promise<LoggedModel>
  readonly getLoggedModel: (id: string) => Promise<LoggedModel>
  /** Says that all files are there, or that they are not; a finished model is shown with its run. */
  readonly finishLoggedModel: (model: LoggedModel, status: Exclude<LoggedModelStatus, 'PENDING'>) => Promise<LoggedModel>
  readonly searchLoggedModels: (query: Query) => AsyncIterable<LoggedModel>
}

/** Files below the `artifactUri` of a run, a logged model or a version. */
export interface ArtifactStore {
  /** What lies directly in a folder. */
  readonly list: (uri: string, folder?: string) => Promise<readonly Artifact[]>
  readonly upload: (uri: string, path: string, file: string) => Promise<void>
  /** Writes the file whole or not at all. */
  readonly download: (uri: string, path: string, file: string) => Promise<void>
}
