import { callSite, type ContainerSetting } from '@kfp-ts/component'
import { argoSetting } from './setting.ts'

/** How long the results of a task are found again. */
export interface MemoizeSetting {
  /** How old they may be: '24h'; a month unless given. */
  readonly maxAge?: string
  /** The ConfigMap that Argo notes them in, 1 MiB at most; one for each component unless given. */
  readonly configMap?: string
}

/**
 * Finds the results of the task again that ran with the same component and the same inputs.
 *
 * @example
 * memoize({ maxAge: '24h' })
 */
export function memoize({ maxAge, configMap }: MemoizeSetting = {}): ContainerSetting {
  const asked = { ...(maxAge !== undefined && { maxAge }), ...(configMap !== undefined && { cache: { configMap: { name: configMap } } }) }
  return argoSetting({ setting: 'memoize', position: callSite(memoize), fragment: { memoize: asked } })
}
