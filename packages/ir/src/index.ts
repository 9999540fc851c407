export type { IrDocument, PlatformExecutor, Platforms, PlatformSpec, ReadResult } from './document.ts'
export type {
  ArtifactSelector, ArtifactSpec, ArtifactType, ComponentSpec, ContainerSpec, DagOutputParameter, DagOutputs, DagSpec, Definitions, ExecutorSpec,
  ImporterSpec, ParameterSelector, ParameterSpec, ParameterType, PipelineSpec, ResourceSpec, RetryPolicy, TaskInputArtifact, TaskInputParameter, TaskSpec,
} from './pipeline-spec.ts'
export type { Value } from './value.ts'
