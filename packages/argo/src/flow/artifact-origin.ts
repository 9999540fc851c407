import { ownEntry, type TaskNode } from '@kfp-ts/ir'

/** Where an artifact comes from, and in how many loops the group lies in which it is first passed on. */
export interface ArtifactOrigin {
  /** The task that makes or names it; undefined for what is given to the pipeline. */
  readonly task: TaskNode | undefined
  /** The task's output, or the pipeline's input. */
  readonly name: string
  readonly turns: number
  /** Paths of the loops that go over what the task made, and give one item of it. */
  readonly itemOf: readonly string[]
  /** Whether a pipeline may be started without it. */
  readonly optional?: boolean
}

/** Where an input artifact of a task may come from: several for what one of several branches yields, none for what nobody gives. */
export function artifactOrigins(task: TaskNode, input: string): readonly ArtifactOrigin[] {
  const group = task.parent
  if (group === undefined) {
    return [
      {
        task: undefined,
        name: input,
        turns: 0,
        itemOf: [],
        optional: ownEntry(task.component.inputDefinitions?.artifacts, input)?.isOptional === true,
      },
    ]
  }
  const { componentInputArtifact, taskOutputArtifact } = ownEntry(task.spec.inputs?.artifacts, input) ?? {}
  if (taskOutputArtifact !== undefined) {
    const turns = loopsAround(group)
    return makersOf(group, taskOutputArtifact.producerTask, taskOutputArtifact.outputArtifactKey).map((maker) => ({ ...maker, turns, itemOf: [] }))
  }
  if (componentInputArtifact === undefined) return []
  const { itemInput, items } = group.spec.artifactIterator ?? {}
  if (itemInput !== componentInputArtifact) return artifactOrigins(group, componentInputArtifact)
  return artifactOrigins(group, items?.inputArtifact ?? '').map((origin) => ({ ...origin, itemOf: [...origin.itemOf, group.path] }))
}

function makersOf(group: TaskNode, producer: string, output: string): readonly Pick<ArtifactOrigin, 'task' | 'name'>[] {
  const task = group.children.get(producer)
  if (task === undefined) return []
  if (task.component.dag === undefined) return [{ task, name: output }]
  const selectors = ownEntry(task.component.dag.outputs?.artifacts, output)?.artifactSelectors ?? []
  return selectors.flatMap(({ producerSubtask, outputArtifactKey }) => makersOf(task, producerSubtask, outputArtifactKey))
}

/** How many loops the tasks of a group lie in. */
export function loopsAround(group: TaskNode | undefined): number {
  if (group === undefined) return 0
  return (group.kind === 'loop' ? 1 : 0) + loopsAround(group.parent)
}
