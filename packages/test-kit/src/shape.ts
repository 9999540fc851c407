import type { PipelineFunction } from '@kfp-ts/bundle'
import type { RunState, Value } from '@kfp-ts/runs'

/** A small pipeline of one construct, and what a run of it must give, whoever runs it. */
export interface Shape {
  /** The name of its file, of its pipeline, and of the file of its Python twin. */
  readonly name: string
  readonly pipeline: PipelineFunction
  readonly parameters?: Values
  /** Artifacts of the pipeline by name, relative to this package's folder. */
  readonly artifacts?: { readonly [name: string]: string }
  /** Output parameters of the pipeline. */
  readonly outputs?: Values
  /** Output parameters of tasks by their paths, where the pipeline cannot return them. */
  readonly tasks?: { readonly [path: string]: Values }
  /** How the run ends; well, where nothing is said. */
  readonly state?: RunState
  /** Codes of what is said while it is compiled, but for the weight of its bodies; nothing, where none are named. */
  readonly codes?: readonly string[]
}

interface Values {
  readonly [name: string]: Value
}
