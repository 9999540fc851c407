import { callSite, type ContainerSetting } from '@kfp-ts/component'
import { containerSetting } from './container-setting.ts'
import { legalName, legalVariables } from './legal-name.ts'
import { namedBy, type ObjectName } from './name-reference.ts'

/** Which keys of a Secret become which environment variables. */
export interface SecretAsEnv {
  readonly secret: ObjectName
  /** Key in the Secret to environment variable: `{ password: 'DB_PASSWORD' }`. */
  readonly env: { readonly [key: string]: string }
  /** Start the task although the Secret is missing. */
  readonly optional?: boolean
}

/**
 * Gives the task environment variables out of a Secret.
 *
 * @example
 * secretAsEnv({ secret: 'database', env: { password: 'DB_PASSWORD' } })
 */
export function secretAsEnv({ secret, env, optional = false }: SecretAsEnv): ContainerSetting {
  const place = { setting: 'secretAsEnv', position: callSite(secretAsEnv) }
  const keyToEnv = Object.entries(env).map(([secretKey, envVar]) => ({ secretKey, envVar }))
  return containerSetting({ secretAsEnv: [{ ...namedBy('secretName', secret), keyToEnv, optional }] }, [
    legalName(place, ['secret', secret], 'an object'),
    ...legalVariables(place, env),
  ])
}
