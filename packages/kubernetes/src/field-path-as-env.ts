import type { ContainerSetting } from '@kfp-ts/component'
import { containerSetting } from './container-setting.ts'

/**
 * Gives the task environment variables out of its own pod.
 *
 * @example
 * fieldPathAsEnv({ POD_NAME: 'metadata.name' })
 */
export function fieldPathAsEnv(paths: { readonly [variable: string]: string }): ContainerSetting {
  return containerSetting({ fieldPathAsEnv: Object.entries(paths).map(([name, fieldPath]) => ({ name, fieldPath })) })
}
