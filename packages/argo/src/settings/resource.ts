import { callSite, type ContainerSetting, type Fragment } from '@kfp-ts/component'
import { problem } from '../codes.ts'
import { argoSetting } from './setting.ts'

/** What is asked of Kubernetes. */
export interface Resource {
  readonly action: 'get' | 'create' | 'apply' | 'delete' | 'replace' | 'patch'
  /** The object; what comes from tasks or inputs may stand anywhere in it. */
  readonly manifest: Fragment
  /** When the task has succeeded: 'status.succeeded > 0'. */
  readonly successCondition?: string
  /** When it has failed: 'status.failed > 3'. */
  readonly failureCondition?: string
  /** Whether the object goes with the workflow. */
  readonly setOwnerReference?: boolean
  /** Where in the object each of the task's outputs is: { phase: '{.status.phase}' }. */
  readonly outputs?: { readonly [output: string]: string }
}

const actions = ['get', 'create', 'apply', 'delete', 'replace', 'patch']

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
export function resource({ action, manifest, outputs, ...conditions }: Resource): ContainerSetting {
  const position = callSite(resource)
  const isKnown = actions.includes(action)
  return argoSetting(
    { resource: { action, manifest, ...(outputs && { outputs: { ...outputs } }), ...conditions } },
    isKnown ? [] : [problem('KF3862', ['resource', 'action', JSON.stringify(action), `one of ${actions.join(', ')}`], { position })],
  )
}
