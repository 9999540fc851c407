export {
  component,
  concat,
  containerComponent,
  ifPresent,
  type Output,
  type SubPipelineOptions,
  t,
  type Task,
  type TaskOptions,
} from '@kfp-ts/component'
export { problem } from './codes.ts'
export { and, type Condition, equals, greaterThan, greaterThanOrEquals, lessThan, lessThanOrEquals, not, notEquals, or } from './conditions.ts'
export { type CompileSettings, withCompileSettings } from './compile-settings.ts'
export { exitHandler, type ExitHandlerOptions } from './exit-handler.ts'
export type {
  Arguments,
  Branch,
  BranchesNode,
  Callee,
  ComponentData,
  ConditionNode,
  ContainerData,
  DocumentData,
  ExitHandlerNode,
  Graph,
  ImporterData,
  LoopNode,
  Node,
  Operator,
  PlatformSettingData,
  References,
  TaskNode,
  TaskOptionsData,
} from './graph.ts'
export { type Imported, importer } from './importer.ts'
export { importedComponent, type ImportedComponent, type ImportedDefinition, importedPipeline, type ImportedPipeline } from './imported.ts'
export { judge } from './judge.ts'
export type { ItemOf, Items } from './loop-items.ts'
export type { Bodies, Body } from './lower/executor.ts'
export { lower, type LowerResult } from './lower/lower.ts'
export { nodesIn } from './nodes-in.ts'
export { type Collected, parallelFor, type ParallelForOptions } from './parallel-for.ts'
export { graphOf, isPipeline, type Pipeline, pipeline, type PipelineDefinition } from './pipeline.ts'
export { type Job, job, type ThisTask, thisTask } from './run-values.ts'
export { text } from './text.ts'
export { type BranchOptions, type OutputsOfEveryBranch, when, type WhenWithoutOtherwise } from './when.ts'
