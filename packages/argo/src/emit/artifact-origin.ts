import type { TaskNode } from '@kfp-ts/ir'

/** A task that makes or names an artifact, and in how many loops the group lies in which it is first passed on. */
export interface ArtifactOrigin {
  readonly task: TaskNode
  readonly turns: number
}

/** The tasks from which an input artifact of a task may come: several for what one of several branches yields, none for what nobody gives. */
export function artifactOrigins(task: TaskNode, input: string): readonly ArtifactOrigin[] {
  const { componentInputArtifact, taskOutputArtifact } = task.spec.inputs?.artifacts?.[input] ?? {}
  const group = task.parent
  if (group === undefined) return []
  if (taskOutputArtifact !== undefined) {
    const makers = outputOrigins(group, taskOutputArtifact.producerTask, taskOutputArtifact.outputArtifactKey)
    return makers.map((maker) => ({ task: maker, turns: loopsAround(group) }))
  }
  if (componentInputArtifact === undefined) return []
  const { itemInput, items } = group.spec.artifactIterator ?? {}
  return artifactOrigins(group, itemInput === componentInputArtifact ? (items?.inputArtifact ?? '') : componentInputArtifact)
}

function outputOrigins(group: TaskNode, producer: string, output: string): readonly TaskNode[] {
  const task = group.children.get(producer)
  if (task === undefined) return []
  if (task.component.dag === undefined) return [task]
  const selectors = task.component.dag.outputs?.artifacts?.[output]?.artifactSelectors ?? []
  return selectors.flatMap(({ producerSubtask, outputArtifactKey }) => outputOrigins(task, producerSubtask, outputArtifactKey))
}

/** How many loops the tasks of a group lie in. */
export function loopsAround(group: TaskNode | undefined): number {
  if (group === undefined) return 0
  return (group.kind === 'loop' ? 1 : 0) + loopsAround(group.parent)
}
