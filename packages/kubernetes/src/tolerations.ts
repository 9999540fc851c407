import type { ContainerSetting } from '@kfp-ts/component'
import { containerSetting } from './container-setting.ts'

/** A taint the task may run in spite of. */
export interface Toleration {
  readonly key?: string
  readonly operator?: 'Equal' | 'Exists'
  readonly value?: string
  readonly effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute'
  /** How long the task may stay on a node that gets a `NoExecute` taint, in whole seconds; for ever when left out. */
  readonly seconds?: number
}

/**
 * Lets the task run on nodes that turn others away.
 *
 * @example
 * tolerations({ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' })
 */
export function tolerations(...all: readonly Toleration[]): ContainerSetting {
  // A 64-bit number is text in protobuf JSON.
  const entries = all.map(({ seconds, ...rest }) => ({ ...rest, ...(seconds !== undefined && { tolerationSeconds: String(seconds) }) }))
  return containerSetting({ tolerations: entries })
}
