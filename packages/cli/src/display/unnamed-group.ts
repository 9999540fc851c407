import type { TaskRecord } from '@kfp-ts/runs'

/** Whether a task is a condition or an exit handler that nobody gave a name: it only brackets what is inside it. */
export function isUnnamedGroup({ kind, displayName }: TaskRecord): boolean {
  return kind === 'group' && /^(condition|condition-branches|exit-handler)-\d+$/.test(displayName)
}
