import { callSite, type ContainerSetting, type Fragment } from '@kfp-ts/component'
import type { TaskHooks } from '../platform/argo/hooks.ts'
import { argoSetting } from './setting.ts'

/**
 * Runs templates of WorkflowTemplates in the cluster when an expression about the task's own state becomes true, and under the name `exit` when it has ended.
 * The task is called `task` there, and its state is Pending, Running, Succeeded, Failed, Error, Skipped or Omitted.
 *
 * @example
 * hooks({
 *   broken: {
 *     templateRef: { name: 'notify', template: 'mail' },
 *     expression: 'task.status == "Failed"',
 *     arguments: { parameters: [{ name: 'text', value: 'Training in {{workflow.name}} failed.' }] },
 *   },
 * })
 */
export function hooks(templates: TaskHooks): ContainerSetting {
  return argoSetting({ setting: 'hooks', position: callSite(hooks), fragment: { hooks: templates as unknown as Fragment } })
}
