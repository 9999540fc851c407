import { callSite, type PipelineSetting } from '@kfp-ts/component'
import { byteQuantity } from './byte-quantity.ts'
import type { JsonObject } from './json-reference.ts'
import { pipelineSetting } from './pipeline-setting.ts'

/** A volume that all tasks of a run share. */
export interface Workspace {
  /** '10Gi'. */
  readonly size: string
  /** What the claim's spec says beside that: `{ storageClassName: 'fast', accessModes: ['ReadWriteMany'] }`. */
  readonly pvcSpecPatch?: JsonObject
}

/**
 * Gives every run of the pipeline a volume of its own; tasks find it at `job.workspacePath`.
 *
 * @example
 * pipeline({ name: 'hello', platform: [workspace({ size: '10Gi' })] }, () => {
 *   greet({ name: 'Ada' })
 * })
 */
export function workspace({ size, pvcSpecPatch = {} }: Workspace): PipelineSetting {
  const place = { setting: 'workspace', position: callSite(workspace) }
  return pipelineSetting({ workspace: { size, kubernetes: { pvcSpecPatch } } }, [byteQuantity(place, 'size', size)])
}
