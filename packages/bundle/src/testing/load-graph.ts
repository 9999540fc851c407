import { join } from 'node:path'
import { type Graph, graphOf } from '@kfp-ts/dsl'
import { loadPipelines } from '../load-pipelines.ts'
import { temporaryProject } from './temporary-project.ts'

/** The graph of the first pipeline that `pipeline.ts` of a new project exports. */
export async function loadGraph(
  files: { readonly [path: string]: string },
  path = 'pipeline.ts',
): Promise<{ readonly graph: Graph; readonly folder: string }> {
  const folder = temporaryProject(files)
  const { pipelines, diagnostics } = await loadPipelines(join(folder, path))
  if (pipelines[0] === undefined) throw new Error(JSON.stringify(diagnostics))
  return { graph: graphOf(pipelines[0]), folder }
}
