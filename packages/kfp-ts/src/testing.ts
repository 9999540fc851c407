export { type ComponentRun, runComponent } from './run-component.ts'
export { runPipeline, type RunPipelineOptions } from './run-pipeline.ts'
