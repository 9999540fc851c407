import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { TaskNode } from '@kfp-ts/ir'
import { problem } from '../codes.ts'
import type { Places } from '../flow/places.ts'
import type { Part } from './part.ts'
import { allOf, type PodPart } from './pod-part.ts'

/** KF3868 for each sidecar with the name of a container that runs before the task's own; both lie in one pod. */
export function nameProblems(task: TaskNode, parts: readonly PodPart[], places: Places): readonly Diagnostic[] {
  const { spec, template } = allOf(parts)
  const before = namesOf(spec['initContainers'])
  return namesOf(template['sidecars']).flatMap((name, index) =>
    name !== undefined && before.includes(name)
      ? [problem('KF3868', [task.path, name], places.setting(task, 'argo', ['sidecars', index, 'name']))]
      : [],
  )
}

/** What is known of the names of containers while converting. */
function namesOf(containers: Part | undefined): readonly (string | undefined)[] {
  if (!Array.isArray(containers)) return []
  return (containers as readonly { readonly name?: unknown }[]).map(({ name }) => (typeof name === 'string' ? name : undefined))
}
