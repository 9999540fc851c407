import { callSite, type ContainerSetting } from '@kfp-ts/component'
import { argoSetting } from './setting.ts'

/**
 * Holds the task until somebody lets it go (`argo resume`), or until a time has passed. On other platforms it runs at once.
 *
 * @example
 * suspend({ duration: '1h' })
 */
export function suspend({ duration, ...others }: { readonly duration?: string } = {}): ContainerSetting {
  const fragment = { suspend: { ...others, ...(duration !== undefined && { duration }) } }
  return argoSetting({ setting: 'suspend', position: callSite(suspend), fragment })
}
