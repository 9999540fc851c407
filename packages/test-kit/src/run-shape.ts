import { fileURLToPath } from 'node:url'
import type { IrDocument } from '@kfp-ts/ir'
import { runPipeline, type RunnerFor } from '@kfp-ts/local'
import type { Run } from '@kfp-ts/runs'
import type { Shape } from './shape.ts'

const home = fileURLToPath(new URL('..', import.meta.url))

/** Where and how a shape runs. */
export interface RunShapeOptions {
  /** Where the folder of the run is made. */
  readonly folder: string
  /** How many processes wait for their task; none unless said otherwise, since each run would start its own. */
  readonly ahead?: number
  /** What its tasks run in: processes unless given. */
  readonly runner?: RunnerFor
}

/** Runs a compiled shape on this machine with the arguments it asks for; nothing is taken from a cache. */
export function runShape({ parameters, artifacts = {} }: Shape, document: IrDocument, { folder, ahead = 0, runner }: RunShapeOptions): Promise<Run> {
  const absolute = Object.fromEntries(Object.entries(artifacts).map(([name, path]) => [name, `${home}${path}`]))
  return runPipeline(document, { parameters, artifacts: absolute, runs: folder, state: `${folder}/state`, startedIn: home, ahead, runner })
}
