import { callSite, type ContainerSetting, type Fragment } from '@kfp-ts/component'
import { argoSetting } from './setting.ts'

/** A container beside a task's own; Argo ends it when that has ended. */
export interface Sidecar {
  /** Unique in the pod. */
  readonly name: string
  readonly image: string
  readonly command?: readonly string[]
  readonly args?: readonly string[]
  readonly env?: { readonly [variable: string]: string }
  /** Everything else that Kubernetes knows of a container: `{ readinessProbe: ..., resources: ... }`. */
  readonly container?: Fragment
}

/**
 * Runs a container beside the task's own.
 *
 * @example
 * sidecar({ name: 'redis', image: 'redis:7.4.1' })
 */
export function sidecar({ name, image, command, args, env = {}, container = {} }: Sidecar): ContainerSetting {
  const variables = Object.entries(env).map(([variable, value]) => ({ name: variable, value }))
  const entry = {
    ...container,
    name,
    image,
    ...(command && { command: [...command] }),
    ...(args && { args: [...args] }),
    ...(variables.length > 0 && { env: variables }),
  }
  return argoSetting({ setting: 'sidecar', position: callSite(sidecar), fragment: { sidecars: [entry] } })
}
