import * as t from './t.ts'

export { t }
export type { CarriedFiles, Context, FinalStatusValue, InputArtifact, OutputArtifact, TaskConfigValue } from './body-values.ts'
export { callSite } from './call-site.ts'
export { carriedPaths } from './carried-paths.ts'
export { problem } from './codes.ts'
export { type Component, component, type ComponentDefinition } from './component.ts'
export { type ContainerComponent, containerComponent, type ContainerDefinition } from './container-component.ts'
export { declaredPorts } from './declared-ports.ts'
export { deepFreeze } from './deep-freeze.ts'
export {
  type AnyDefinition,
  type BodyDefinition,
  type ComponentDefinitionData,
  definitionOf,
  type DocumentCallee,
  type ImageDefinition,
  type ImporterCallee,
  type PipelineCallee,
} from './definition.ts'
export { frozenCopy } from './frozen-copy.ts'
export type { Literal } from './literal.ts'
export { misfit } from './misfit.ts'
export {
  type Handle,
  type HandleData,
  handleOf,
  makeOutput,
  type OptionalField,
  type OptionalOutput,
  type Output,
  type StructOutput,
  type TypeOf,
} from './output.ts'
export { concat, type ContainerArgument, ifPresent, type Placeholder, type PlaceholderList, type Placeholders } from './placeholders.ts'
export type { ContainerSetting, Fragment, FragmentValue, PipelineSetting, SubPipelineSetting } from './platform-setting.ts'
export type {
  Artifact,
  Boolean,
  ClassificationMetrics,
  CustomArtifact,
  Dataset,
  Double,
  FinalStatus,
  Html,
  Integer,
  List,
  Markdown,
  Metrics,
  Model,
  OneOf,
  Parameter,
  PortType,
  Scalar,
  SlicedClassificationMetrics,
  String,
  Struct,
  TaskConfig,
} from './port-types.ts'
export { makePort, type OutputPort, type OutputPorts, type Port, type PortOptions, type Ports, type Presence, type PresenceOf } from './port.ts'
export { describeLibrary, type Library, library, mark, protocol, strangerOf, version } from './protocol.ts'
export { currentRecorder, type RecordedCall, type Recorder, recorderFor } from './recorder.ts'
export type { Argument, Reference, RunPlaceholder } from './reference.ts'
export type { Ran, RunAlone, RunOptions, WrittenArtifact } from './run-options.ts'
export type { Accelerator, ImporterOptions, OnlyOnContainers, RequestAndLimit, Retry, SubPipelineOptions, TaskOptions } from './task-options.ts'
export { makeTask, type NothingTaskOrOutputs, type OutputRecord, type OutputsIn, type Recorded, type Task, type TaskData, taskOf } from './task.ts'
export type { TaskConfigField, TaskConfigPassthrough } from './task-config.ts'
export { type ArtifactTypeData, isArtifact, isFile, type ParameterTypeData, type TypeData, typeDataOf } from './type-data.ts'
export type { Call, Inputs, NoInputs, Outputs, PipelineInputs } from './wiring.ts'
