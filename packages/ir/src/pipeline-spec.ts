import type { Value } from './value.ts'

// PipelineSpec 2.1.0 as protobuf JSON writes it (kubeflow/pipelines:api/v2alpha1/pipeline_spec.proto).

export interface PipelineSpec {
  readonly pipelineInfo: { readonly name: string; readonly displayName?: string; readonly description?: string }
  readonly schemaVersion: string
  readonly sdkVersion?: string
  readonly defaultPipelineRoot?: string
  readonly components?: { readonly [name: string]: ComponentSpec }
  readonly deploymentSpec?: { readonly executors?: { readonly [label: string]: ExecutorSpec } }
  readonly root: ComponentSpec
}

export interface ComponentSpec {
  readonly inputDefinitions?: Definitions
  readonly outputDefinitions?: Definitions
  readonly executorLabel?: string
  readonly dag?: DagSpec
  readonly taskConfigPassthroughs?: readonly { readonly field: string; readonly applyToTask?: boolean }[]
}
export interface Definitions {
  readonly parameters?: { readonly [name: string]: ParameterSpec }
  readonly artifacts?: { readonly [name: string]: ArtifactSpec }
}
export type ParameterType =
  | 'STRING' | 'NUMBER_INTEGER' | 'NUMBER_DOUBLE' | 'BOOLEAN' | 'LIST' | 'STRUCT' | 'TASK_FINAL_STATUS' | 'TASK_CONFIG'
export interface ParameterSpec {
  readonly parameterType: ParameterType
  readonly defaultValue?: Value
  readonly isOptional?: boolean
  readonly description?: string
  readonly literals?: readonly Value[]
}
export interface ArtifactType {
  readonly schemaTitle?: string
  readonly schemaVersion?: string
  readonly instanceSchema?: string
}
export interface ArtifactSpec {
  readonly artifactType: ArtifactType
  readonly isArtifactList?: boolean
  readonly isOptional?: boolean
  readonly description?: string
}

export interface DagSpec {
  readonly tasks: { readonly [name: string]: TaskSpec }
  readonly outputs?: DagOutputs
}
export interface DagOutputs {
  readonly parameters?: { readonly [name: string]: DagOutputParameter }
  readonly artifacts?: { readonly [name: string]: { readonly artifactSelectors: readonly ArtifactSelector[] } }
}
export type DagOutputParameter =
  | { readonly valueFromParameter: ParameterSelector }
  | { readonly valueFromOneof: { readonly parameterSelectors: readonly ParameterSelector[] } }
export interface ParameterSelector {
  readonly producerSubtask: string
  readonly outputParameterKey: string
}
export interface ArtifactSelector {
  readonly producerSubtask: string
  readonly outputArtifactKey: string
}

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
export interface RetryPolicy {
  readonly maxRetryCount?: number
  /** Protobuf durations: '30s'. */
  readonly backoffDuration?: string
  readonly backoffFactor?: number
  readonly backoffMaxDuration?: string
}
export interface TaskInputParameter {
  readonly runtimeValue?: { readonly constant: Value }
  readonly componentInputParameter?: string
  readonly taskOutputParameter?: { readonly producerTask: string; readonly outputParameterKey: string }
  readonly taskFinalStatus?: { readonly producerTask: string }
  readonly parameterExpressionSelector?: string
}
export interface TaskInputArtifact {
  readonly componentInputArtifact?: string
  readonly taskOutputArtifact?: { readonly producerTask: string; readonly outputArtifactKey: string }
}

export interface ExecutorSpec {
  readonly container?: ContainerSpec
  readonly importer?: ImporterSpec
}
export interface ContainerSpec {
  readonly image: string
  readonly command?: readonly string[]
  readonly args?: readonly string[]
  readonly env?: readonly { readonly name: string; readonly value?: string }[]
  readonly resources?: ResourceSpec
}
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
export interface ImporterSpec {
  readonly artifactUri: { readonly constant: Value } | { readonly runtimeParameter: string }
  readonly typeSchema: ArtifactType
  readonly reimport?: boolean
  readonly metadata?: { readonly [key: string]: Value }
  readonly downloadToWorkspace?: boolean
}
