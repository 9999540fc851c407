import { callSite, type ContainerSetting } from '@kfp-ts/component'
import { containerSetting } from './container-setting.ts'
import { legalName, legalVariables } from './legal-name.ts'
import { namedBy, type ObjectName } from './name-reference.ts'

/** Which keys of a ConfigMap become which environment variables. */
export interface ConfigMapAsEnv {
  readonly configMap: ObjectName
  /** Key in the ConfigMap to environment variable: `{ level: 'LOG_LEVEL' }`. */
  readonly env: { readonly [key: string]: string }
  /** Start the task although the ConfigMap is missing. */
  readonly optional?: boolean
}

/**
 * Gives the task environment variables out of a ConfigMap.
 *
 * @example
 * configMapAsEnv({ configMap: 'settings', env: { level: 'LOG_LEVEL' } })
 */
export function configMapAsEnv({ configMap, env, optional = false }: ConfigMapAsEnv): ContainerSetting {
  const place = { setting: 'configMapAsEnv', position: callSite(configMapAsEnv) }
  const keyToEnv = Object.entries(env).map(([configMapKey, envVar]) => ({ configMapKey, envVar }))
  return containerSetting({ configMapAsEnv: [{ ...namedBy('configMapName', configMap), keyToEnv, optional }] }, [
    legalName(place, ['configMap', configMap], 'an object'),
    ...legalVariables(place, env),
  ])
}
