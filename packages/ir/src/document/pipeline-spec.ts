import type { Value } from './value.ts'

// PipelineSpec 2.1.0 as protobuf JSON writes it (kubeflow/pipelines:api/v2alpha1/pipeline_spec.proto).

/** A compiled pipeline, as the proto message `ml_pipelines.PipelineSpec` says it. */
export interface PipelineSpec {
  readonly pipelineInfo: { readonly name: string; readonly displayName?: string; readonly description?: string }
  readonly schemaVersion: string
  readonly sdkVersion?: string
  readonly defaultPipelineRoot?: string
  readonly components?: { readonly [name: string]: ComponentSpec }
  readonly deploymentSpec?: { readonly executors?: { readonly [label: string]: ExecutorSpec } }
  readonly root: ComponentSpec
}

/** What a task calls: a container behind an executor, or a group of tasks. */
export interface ComponentSpec {
  readonly inputDefinitions?: Definitions
  readonly outputDefinitions?: Definitions
  readonly executorLabel?: string
  readonly dag?: DagSpec
  readonly taskConfigPassthroughs?: readonly { readonly field: string; readonly applyToTask?: boolean }[]
}
/** The inputs or the outputs that a component declares. */
export interface Definitions {
  readonly parameters?: { readonly [name: string]: ParameterSpec }
  readonly artifacts?: { readonly [name: string]: ArtifactSpec }
}
/** What a parameter carries. */
export type ParameterType = 'STRING' | 'NUMBER_INTEGER' | 'NUMBER_DOUBLE' | 'BOOLEAN' | 'LIST' | 'STRUCT' | 'TASK_FINAL_STATUS' | 'TASK_CONFIG'
/** One declared parameter. */
export interface ParameterSpec {
  readonly parameterType: ParameterType
  readonly defaultValue?: Value
  readonly isOptional?: boolean
  readonly description?: string
  readonly literals?: readonly Value[]
}
/** What an artifact is, by the name of its schema: `system.Model`. */
export interface ArtifactType {
  readonly schemaTitle?: string
  readonly schemaVersion?: string
  readonly instanceSchema?: string
}
/** One declared artifact, or a list of them. */
export interface ArtifactSpec {
  readonly artifactType: ArtifactType
  readonly isArtifactList?: boolean
  readonly isOptional?: boolean
  readonly description?: string
}

/** A group of tasks and where its outputs come from. */
export interface DagSpec {
  readonly tasks: { readonly [name: string]: TaskSpec }
  readonly outputs?: DagOutputs
}
/** Where the outputs of a group come from, by name. */
export interface DagOutputs {
  readonly parameters?: { readonly [name: string]: DagOutputParameter }
  readonly artifacts?: { readonly [name: string]: { readonly artifactSelectors: readonly ArtifactSelector[] } }
}
/** Where one output parameter of a group comes from: one task, or whichever of several ran. */
export type DagOutputParameter =
  | { readonly valueFromParameter: ParameterSelector }
  | { readonly valueFromOneof: { readonly parameterSelectors: readonly ParameterSelector[] } }
/** An output parameter of a task in the same group. */
export interface ParameterSelector {
  readonly producerSubtask: string
  readonly outputParameterKey: string
}
/** An output artifact of a task in the same group. */
export interface ArtifactSelector {
  readonly producerSubtask: string
  readonly outputArtifactKey: string
}

/** One call of a component. */
export interface TaskSpec {
  readonly taskInfo?: { readonly name?: string }
  readonly componentRef: { readonly name: string }
  readonly cachingOptions?: { readonly enableCache?: boolean; readonly cacheKey?: string }
  readonly inputs?: {
    readonly parameters?: { readonly [name: string]: TaskInputParameter }
    readonly artifacts?: { readonly [name: string]: TaskInputArtifact }
  }
  readonly dependentTasks?: readonly string[]
  readonly triggerPolicy?: { readonly condition?: string; readonly strategy?: 'ALL_UPSTREAM_TASKS_SUCCEEDED' | 'ALL_UPSTREAM_TASKS_COMPLETED' }
  readonly parameterIterator?: { readonly itemInput: string; readonly items: { readonly raw: string } | { readonly inputParameter: string } }
  readonly artifactIterator?: { readonly itemInput: string; readonly items: { readonly inputArtifact: string } }
  readonly iteratorPolicy?: { readonly parallelismLimit?: number }
  readonly retryPolicy?: RetryPolicy
}
/** How often and how fast a failed task is tried again. */
export interface RetryPolicy {
  readonly maxRetryCount?: number
  /** Protobuf durations: '30s'. */
  readonly backoffDuration?: string
  readonly backoffFactor?: number
  readonly backoffMaxDuration?: string
}
/** Where an input parameter of a task comes from. */
export interface TaskInputParameter {
  readonly runtimeValue?: { readonly constant: Value }
  readonly componentInputParameter?: string
  readonly taskOutputParameter?: { readonly producerTask: string; readonly outputParameterKey: string }
  readonly taskFinalStatus?: { readonly producerTask: string }
  readonly parameterExpressionSelector?: string
}
/** Where an input artifact of a task comes from. */
export interface TaskInputArtifact {
  readonly componentInputArtifact?: string
  readonly taskOutputArtifact?: { readonly producerTask: string; readonly outputArtifactKey: string }
}

/** What carries out a component: a container or an importer. */
export interface ExecutorSpec {
  readonly container?: ContainerSpec
  readonly importer?: ImporterSpec
}
/** A container to start: its image, the words of its command, what it needs. */
export interface ContainerSpec {
  readonly image: string
  readonly command?: readonly string[]
  readonly args?: readonly string[]
  readonly env?: readonly { readonly name: string; readonly value?: string }[]
  readonly resources?: ResourceSpec
}
/** What a container needs of a machine. */
export interface ResourceSpec {
  readonly cpuRequest?: number
  readonly cpuLimit?: number
  readonly memoryRequest?: number
  readonly memoryLimit?: number
  readonly resourceCpuRequest?: string
  readonly resourceCpuLimit?: string
  readonly resourceMemoryRequest?: string
  readonly resourceMemoryLimit?: string
  readonly accelerator?: { readonly type?: string; readonly count?: string; readonly resourceType?: string; readonly resourceCount?: string }
}
/** Something that exists already, to be made known to the pipeline. */
export interface ImporterSpec {
  readonly artifactUri: { readonly constant: Value } | { readonly runtimeParameter: string }
  readonly typeSchema: ArtifactType
  readonly reimport?: boolean
  readonly metadata?: { readonly [key: string]: Value }
  readonly downloadToWorkspace?: boolean
}
