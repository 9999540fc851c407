import { callSite, type ContainerSetting, type Fragment } from '@kfp-ts/component'
import { argoSetting } from './setting.ts'

/** What is asked of Kubernetes. */
export interface Resource {
  readonly action: 'get' | 'create' | 'apply' | 'delete' | 'replace' | 'patch'
  /**
   * The object, or for `patch` what changes in it; what comes from tasks or inputs may stand anywhere in it. Where `flags` name the object, `get` and `delete`
   * need none.
   */
  readonly manifest?: Fragment | readonly Fragment[]
  /** Words for kubectl, which Argo runs: ['configmap', 'settings', '--namespace=shared']. */
  readonly flags?: readonly string[]
  /** How `patch` reads the manifest, 'strategic' unless given; with 'json' it is a list of changes. */
  readonly mergeStrategy?: 'strategic' | 'merge' | 'json'
  /** When the task has succeeded: 'status.succeeded > 0'. */
  readonly successCondition?: string
  /** When it has failed: 'status.failed > 3'. */
  readonly failureCondition?: string
  /** Whether the object goes with the workflow. */
  readonly setOwnerReference?: boolean
  /** Where in the object each of the task's outputs is: { phase: '{.status.phase}' }. */
  readonly outputs?: { readonly [output: string]: string }
}

/**
 * Makes the task a request to Kubernetes; its container, which does the same on other platforms, is not started.
 *
 * @example
 * resource({
 *   action: 'create',
 *   manifest: { apiVersion: 'batch/v1', kind: 'Job', metadata: { generateName: 'report-' } },
 *   successCondition: 'status.succeeded > 0',
 * })
 */
export function resource({ manifest, flags, outputs, ...request }: Resource): ContainerSetting {
  const fragment = {
    ...request,
    ...(manifest !== undefined && { manifest }),
    ...(flags && { flags: [...flags] }),
    ...(outputs && { outputs: { ...outputs } }),
  }
  return argoSetting({ setting: 'resource', position: callSite(resource), fragment: { resource: fragment } })
}
