export { type ConditionContext, evaluateCondition, selectExpression } from './cel.ts'
export { backendLimits, type CheckOptions, checkPipeline } from './check-pipeline.ts'
export { clusterName } from './cluster-name.ts'
export { problem } from './codes.ts'
export { dependenciesOf } from './dependencies-of.ts'
export type { IrDocument, PlatformExecutor, Platforms, PlatformSpec, ReadResult } from './document.ts'
export { type Loaded, loadYaml, type YamlDocument } from './load-yaml.ts'
export { type KubernetesManifestOptions, writeKubernetesManifests } from './manifests/write-kubernetes-manifests.ts'
export { type Path, pathText, type PositionOf } from './path.ts'
export type {
  ArtifactSelector,
  ArtifactSpec,
  ArtifactType,
  ComponentSpec,
  ContainerSpec,
  DagOutputParameter,
  DagOutputs,
  DagSpec,
  Definitions,
  ExecutorSpec,
  ImporterSpec,
  ParameterSelector,
  ParameterSpec,
  ParameterType,
  PipelineSpec,
  ResourceSpec,
  RetryPolicy,
  TaskInputArtifact,
  TaskInputParameter,
  TaskSpec,
} from './pipeline-spec.ts'
export { type ArtifactPart, type JobField, parsePlaceholder, type Placeholder } from './placeholders/placeholder.ts'
export { type Lookup, resolveArguments, resolveText } from './placeholders/resolve-arguments.ts'
export { parseText, parseWord, type TextWord, type Word } from './placeholders/word.ts'
export { pythonJson, withSortedKeys } from './python-json.ts'
export { type Callable, callableOf } from './wrapper/callable.ts'
export { type CallableRead, readCallable } from './wrapper/read-callable.ts'
export { readPipeline, type ReadOptions } from './read-pipeline.ts'
export { topologicalOrder } from './topological-order.ts'
export { type PortSpec, typesOf } from './types-of.ts'
export type { Value } from './value.ts'
export { typeText, valueFits } from './value-fits.ts'
export { writePipeline } from './write-pipeline.ts'
