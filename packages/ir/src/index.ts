export { clusterName } from './document/cluster-name.ts'
export { configField } from './document/config-field.ts'
export type { IrDocument, PlatformExecutor, Platforms, PlatformSpec, ReadResult } from './document/document.ts'
export { type GivenParameters, givenParameters, type GivenValues, type ParameterMisfit } from './document/given-parameters.ts'
export { convertParameter, exampleOf, isAllowed, parameterText, parseParameter, typeInWords, valueInWords } from './document/parameter-value.ts'
export { own as ownEntry } from './document/own.ts'
export { type Path, pathText, type PositionOf } from './document/path.ts'
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
} from './document/pipeline-spec.ts'
export { withSortedKeys } from './document/sorted-keys.ts'
export { type PortSpec, typesOf } from './document/types-of.ts'
export { typeText, valueFits } from './document/value-fits.ts'
export type { Value } from './document/value.ts'
export { problem } from './codes.ts'
export { type Loaded, loadYaml, type YamlDocument } from './yaml/load-yaml.ts'
export { readPipeline, type ReadOptions } from './read/read-pipeline.ts'
export { pythonJson } from './write/python-json.ts'
export { type KubernetesManifestOptions, writeKubernetesManifests } from './write/write-kubernetes-manifests.ts'
export { yamlText } from './write/yaml-text.ts'
export { writePipeline } from './write/write-pipeline.ts'
export { findCircle } from './check/find-circle.ts'
export { backendLimits, checkMeaning, type CheckOptions, checkPipeline } from './check/check-pipeline.ts'
export { isPlatformReference, type PlatformReference } from './walk/platform-reference.ts'
export { type TaskKind, type TaskNode, taskTree } from './walk/task-tree.ts'
export { dependenciesOf } from './walk/dependencies-of.ts'
export { dependenciesFirst, topologicalOrder } from './walk/topological-order.ts'
export { volumeRequest, type VolumeRequest } from './walk/volume-request.ts'
export { type ConditionContext, evaluateCondition, type ExpressionNode, parseExpression, selectExpression } from './cel/cel.ts'
export { type ArtifactPart, type JobField, parsePlaceholder, type Placeholder } from './placeholders/placeholder.ts'
export { type Lookup, resolveArguments, resolveText } from './placeholders/resolve-arguments.ts'
export { parseText, parseWord, type TextWord, type Word } from './placeholders/word.ts'
export { type Callable, callableOf } from './wrapper/callable.ts'
export { type CallableRead, readCallable } from './wrapper/read-callable.ts'
