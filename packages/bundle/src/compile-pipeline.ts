import { type Diagnostic, hasErrors } from '@kfp-ts/diagnostics'
import { type CompileSettings, type Graph, graphOf, judge, lower, withCompileSettings } from '@kfp-ts/dsl'
import type { IrDocument, PositionOf } from '@kfp-ts/ir'
import { bundleBodies } from './bundle-bodies.ts'
import { problem } from './codes.ts'
import type { ImageBody } from './image-body.ts'
import { isComponent, type PipelineFunction, pipelineName } from './pipeline-function.ts'
import { thrownAt } from './thrown-at.ts'

/** A pipeline as Kubeflow's IR, and all that was found on the way. */
export interface CompiledPipeline {
  readonly name: string
  /** A component by itself is a pipeline of one task. */
  readonly kind: 'pipeline' | 'component'
  /** Nothing where an error stands in the way; what only a cluster cannot run (KF35xx, and KF1116 and KF1120 of what is not built) does not. */
  readonly document: IrDocument | undefined
  /** Where the author wrote a part of the document. */
  readonly positions: PositionOf
  /** The packages whose images `kfp-ts build` makes for it. */
  readonly packages: readonly string[]
  /** The bodies of its own package that `kfp-ts build` makes images of. */
  readonly imageBodies: readonly ImageBody[]
  /** Places are those of the file that ran; showing them follows source maps. */
  readonly diagnostics: readonly Diagnostic[]
}

/** How to compile, and for what. */
export interface CompileTarget extends CompileSettings {
  /** `kfp`: what Kubeflow Pipelines 2.17 refuses or runs wrongly is an error (KF35xx), and so is a body whose image is not built. `local`: nothing is said of it. `kfp` when left out. */
  readonly target?: 'kfp' | 'local'
  /** The file that exports it: a component that it has from another package ships in an image, also by itself. */
  readonly exportedBy?: string
}

/** Records, judges, bundles and lowers a pipeline, or a component as a pipeline of one task; mistakes are data, none is thrown. */
export async function compilePipeline(
  pipeline: PipelineFunction,
  { target = 'kfp', exportedBy, ...settings }: CompileTarget = {},
): Promise<CompiledPipeline> {
  const kind = isComponent(pipeline) ? 'component' : 'pipeline'
  const recorded = record(pipeline, pipelineName(pipeline))
  if (!('body' in recorded)) return failed({ name: pipelineName(pipeline), kind }, recorded)
  const graph = withCompileSettings(recorded, { cache: cacheByDefault(), ...settings })
  const { name } = graph
  const judged = judge(graph)
  const { bodies, packages, imageBodies, diagnostics: bundling, unbuilt } = await bundleBodies(graph, kind === 'component' ? exportedBy : undefined)
  const found = [...judged, ...bundling]
  const forCluster = target === 'kfp' ? unbuilt : []
  if (hasErrors(found)) return failed({ name, kind }, [...found, ...forCluster])
  const { document, positions, diagnostics } = lower(graph, bodies)
  const own = diagnostics.filter(({ code }) => !code.startsWith('KF35'))
  const said = target === 'kfp' ? diagnostics : own
  return {
    name,
    kind,
    document: hasErrors(own) ? undefined : document,
    positions,
    packages,
    imageBodies,
    diagnostics: [...found, ...forCluster, ...said],
  }
}

/** The variable that the Python SDK knows: `true` turns the cache off where a task does not ask for it. */
function cacheByDefault(): boolean {
  return process.env['KFP_DISABLE_EXECUTION_CACHING_BY_DEFAULT']?.trim().toLowerCase() !== 'true'
}

function record(pipeline: PipelineFunction, name: string): Graph | readonly Diagnostic[] {
  try {
    return graphOf(pipeline)
  } catch (error) {
    // Known by its shape: the pipeline may come from another copy of the library.
    const carried = (error as { readonly diagnostics?: unknown } | undefined)?.diagnostics
    if (Array.isArray(carried)) return carried as readonly Diagnostic[]
    return [problem('KF1106', [name, error instanceof Error ? error.message : String(error)], { position: thrownAt(error) })]
  }
}

function failed(known: Pick<CompiledPipeline, 'name' | 'kind'>, diagnostics: readonly Diagnostic[]): CompiledPipeline {
  return { ...known, document: undefined, positions: () => undefined, packages: [], imageBodies: [], diagnostics }
}
