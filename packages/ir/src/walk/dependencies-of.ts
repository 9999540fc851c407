import type { TaskSpec } from '../document/pipeline-spec.ts'

/** The tasks beside it that a task waits for: those it names and those whose outputs or final status it takes; each once, in that order. */
export function dependenciesOf(task: TaskSpec): readonly string[] {
  const named = task.dependentTasks ?? []
  const parameters = Object.values(task.inputs?.parameters ?? {}).flatMap(({ taskOutputParameter, taskFinalStatus }) => [
    taskOutputParameter?.producerTask,
    taskFinalStatus?.producerTask,
  ])
  const artifacts = Object.values(task.inputs?.artifacts ?? {}).map(({ taskOutputArtifact }) => taskOutputArtifact?.producerTask)
  return [...new Set([...named, ...parameters, ...artifacts].filter((name) => name !== undefined))]
}
