import { definitionOf, mark } from '@kfp-ts/component'

/** What `pipeline()` or a component's verb returned, known by its mark: it may come from another copy of the library. */
export interface PipelineFunction {
  (...call: never): unknown
}

export function isPipeline(value: unknown): value is PipelineFunction {
  return typeof value === 'function' && mark('pipeline') in value
}

/** Whether it compiles to a pipeline of one task. */
export function isComponent(value: unknown): value is PipelineFunction {
  return definitionOf(value) !== undefined
}

/** The name its author gave it. */
export function pipelineName(pipeline: PipelineFunction): string {
  return String((pipeline as { readonly pipelineName?: unknown }).pipelineName ?? definitionOf(pipeline)?.name ?? pipeline.name)
}
