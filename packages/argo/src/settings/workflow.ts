import type { Fragment, PipelineSetting } from '@kfp-ts/component'
import type { WorkflowSettings } from '../platform/workflow-settings.ts'

/**
 * Says of the workflow as a whole what only Argo knows: where artifacts are kept, how many pods run at once, when pods are deleted ...
 *
 * @example
 * workflow({ serviceAccountName: 'pipelines', parallelism: 10, podGC: { strategy: 'OnPodSuccess' } })
 */
export function workflow(settings: WorkflowSettings): PipelineSetting {
  return Object.freeze({ platform: 'argo', fits: 'pipeline', fragment: settings as Fragment, findings: [] })
}
