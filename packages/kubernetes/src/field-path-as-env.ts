import { callSite, type ContainerSetting } from '@kfp-ts/component'
import { containerSetting } from './container-setting.ts'
import { legalVariables } from './legal-name.ts'

/**
 * Gives the task environment variables out of its own pod.
 *
 * @example
 * fieldPathAsEnv({ POD_NAME: 'metadata.name' })
 */
export function fieldPathAsEnv(paths: { readonly [variable: string]: string }): ContainerSetting {
  const place = { setting: 'fieldPathAsEnv', position: callSite(fieldPathAsEnv) }
  const variables = Object.fromEntries(Object.entries(paths).map(([name, path]) => [path, name]))
  return containerSetting(
    { fieldPathAsEnv: Object.entries(paths).map(([name, fieldPath]) => ({ name, fieldPath })) },
    legalVariables(place, variables),
  )
}
