import * as kubernetes from '@kfp-ts/kubernetes'

export { kubernetes }
export { component, concat, containerComponent, ifPresent, t } from '@kfp-ts/component'
export type {
  Component,
  ComponentDefinition,
  ContainerComponent,
  ContainerSetting,
  Context,
  FinalStatusValue,
  ImporterOptions,
  InputArtifact,
  OptionalField,
  OptionalOutput,
  Output,
  OutputArtifact,
  Ran,
  RunOptions,
  StructOutput,
  SubPipelineOptions,
  SubPipelineSetting,
  Task,
  TaskOptions,
  WrittenArtifact,
} from '@kfp-ts/component'
export {
  and,
  equals,
  exitHandler,
  greaterThan,
  greaterThanOrEquals,
  importer,
  lessThan,
  lessThanOrEquals,
  not,
  notEquals,
  or,
  parallelFor,
  pipeline,
  text,
  when,
} from '@kfp-ts/dsl'
export type {
  Collected,
  Condition,
  Imported,
  OutputsOfEveryBranch,
  ParallelForOptions,
  Pipeline,
  PipelineDefinition,
  WhenWithoutOtherwise,
} from '@kfp-ts/dsl'
export { compile, type Compiled, type CompileOptions } from './compile.ts'
export type { ProjectConfig } from '@kfp-ts/bundle'
