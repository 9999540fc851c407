import type { IrDocument, PlatformExecutor } from '@kfp-ts/ir'
import type { Places } from '../flow/places.ts'
import type { Memoize } from './argo/memoize.ts'

/** What the platforms' documents say that Argo can do something about. */
export interface DocumentSettings {
  /** Settings of executors for Kubernetes, by label. */
  readonly kubernetes: { readonly [label: string]: PlatformExecutor }
  /** Settings of executors for Argo. */
  readonly argo: { readonly [label: string]: PlatformExecutor }
  /** Whether the tasks of a run share a volume. */
  readonly hasWorkspace: boolean
  /** Whether results of all tasks are found again that Kubeflow would cache. */
  readonly memoize: Memoize | undefined
  readonly places: Places
}

/** The settings of a document; `memoize` of a conversion goes before that of the document. */
export function documentSettings({ platforms }: IrDocument, memoize: Memoize | undefined, places: Places): DocumentSettings {
  const { kubernetes, argo } = platforms
  return {
    kubernetes: kubernetes?.deploymentSpec?.executors ?? {},
    argo: argo?.deploymentSpec?.executors ?? {},
    hasWorkspace: kubernetes?.pipelineConfig?.['workspace'] !== undefined,
    memoize: memoize ?? (argo?.config?.['memoize'] as Memoize | null | undefined) ?? undefined,
    places,
  }
}
