// MLflow's words, so that a store that speaks MLflow's REST API fits the same interface.

/** Short texts by key. */
export interface Tags {
  readonly [key: string]: string
}

/** A named line of versions. */
export interface RegisteredModel {
  readonly name: string
  readonly description: string
  /** Milliseconds since 1970. */
  readonly creationTimestamp: number
  /** Which version each alias points to. */
  readonly aliases: { readonly [alias: string]: number }
}

/** One file of a version, with its size in bytes. */
export interface ModelFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** One registered model folder; its files never change. */
export interface ModelVersion {
  readonly name: string
  /** Counts from 1. */
  readonly version: number
  /** Where the registry keeps the files. */
  readonly uri: string
  /** Where they came from. */
  readonly source: string
  /** Milliseconds since 1970. */
  readonly creationTimestamp: number
  /** What was registered; empty where another program registered it. */
  readonly files: readonly ModelFile[]
  /** Names the content: the same files give the same digest. */
  readonly digest: string
  readonly tags: Tags
  /** The run that made it. */
  readonly runId?: string
  /** `Production` and the like, which old servers still have; aliases took their place. */
  readonly stage?: string
}

/** What to register: a folder on this machine, under the name of a registered model. */
export interface NewVersion {
  readonly name: string
  readonly source: string
  readonly tags?: Tags
  /** The run that made it. */
  readonly runId?: string
  /** The logged model with these files, if there is one already; else they are uploaded. */
  readonly modelId?: string
  /** Where the model is looked for among those that runs logged, and kept if it is new; an experiment of the model's name unless told otherwise. */
  readonly experiment?: string
}

/** Where trained models are kept by name and version. Every call rejects with an `ApiError` if it cannot do what it says. */
export interface ModelRegistry {
  /** Makes the model if it is not there yet; an existing one stays as it is. */
  readonly createRegisteredModel: (name: string, description?: string) => Promise<RegisteredModel>
  readonly getRegisteredModel: (name: string) => Promise<RegisteredModel>
  /** All registered models, by name. */
  readonly searchRegisteredModels: () => Promise<readonly RegisteredModel[]>
  /** Copies the folder in and numbers it. The model must exist; content that is registered already keeps the version it has. */
  readonly createModelVersion: (version: NewVersion) => Promise<ModelVersion>
  readonly getModelVersion: (name: string, version: number) => Promise<ModelVersion>
  /** All versions of a model, newest first. */
  readonly searchModelVersions: (name: string) => Promise<readonly ModelVersion[]>
  /** `latest` needs no setting: it is the highest version. */
  readonly getModelVersionByAlias: (name: string, alias: string) => Promise<ModelVersion>
  readonly setRegisteredModelAlias: (name: string, alias: string, version: number) => Promise<void>
  readonly deleteRegisteredModelAlias: (name: string, alias: string) => Promise<void>
  /** Writes the files of a version to a new folder, whole or not at all. Rejects with KF8513 if they are not those that were registered. */
  readonly downloadModelVersion: (version: Pick<ModelVersion, 'name' | 'version'>, folder: string) => Promise<void>
  readonly setModelVersionTag: (version: Pick<ModelVersion, 'name' | 'version'>, key: string, value: string) => Promise<void>
}
