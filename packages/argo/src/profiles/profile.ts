import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { ArgoDocument } from '../argo-template.ts'
import { argoName } from '../flow/names.ts'
import type { Definitions } from '../limits.ts'
import type { Origins } from '../origins.ts'
import { forKubeflow } from './for-kubeflow.ts'
import { forOlderArgo } from './for-older-argo.ts'

/**
 * Who is to run the workflow: `plain` is Argo from 3.7.16 and 4.0.7 on, `plain-compat` Argo 3 from 3.4.17 on,
 * `kfp-v1` Kubeflow Pipelines, which takes workflows of Argo as pipelines of its first version.
 */
export type Profile = 'plain' | 'plain-compat' | 'kfp-v1'

/** An object as a profile takes it, and what it does not take. */
export interface Fitted {
  readonly document: ArgoDocument
  readonly diagnostics: readonly Diagnostic[]
}

/** What a profile decides. */
export interface ProfileRules {
  /** What Argo calls a task. */
  readonly taskName: (name: string) => string
  /** Which of Argo's definitions are installed, unless somebody says otherwise. */
  readonly definitions: Definitions
  readonly fit: (document: ArgoDocument, origins: Origins) => Fitted
}

/** What each profile decides. */
export const profiles: { readonly [profile in Profile]: ProfileRules } = {
  plain: { taskName: argoName, definitions: 'full', fit: (document) => ({ document, diagnostics: [] }) },
  'plain-compat': { taskName: argoName, definitions: 'full', fit: forOlderArgo },
  'kfp-v1': {
    // Kubeflow's page takes what begins with these words for the whole graph, and draws nothing else.
    taskName: (name) => argoName(argoName(name).replace(/^exit-handler/, 'with-exit-handler')),
    definitions: 'minimal',
    fit: forKubeflow,
  },
}
