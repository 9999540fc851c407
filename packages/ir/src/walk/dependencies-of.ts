import type { TaskSpec } from '../document/pipeline-spec.ts'

/** The tasks beside it that a task waits for: those it names and those whose outputs or final status it takes; each once, in that order. */
export function dependenciesOf({ dependentTasks = [], inputs: { parameters = {}, artifacts = {} } = {} }: TaskSpec): readonly string[] {
  const names = new Set(dependentTasks)
  for (const { taskOutputParameter, taskFinalStatus } of Object.values(parameters)) {
    if (taskOutputParameter !== undefined) names.add(taskOutputParameter.producerTask)
    if (taskFinalStatus !== undefined) names.add(taskFinalStatus.producerTask)
  }
  for (const { taskOutputArtifact } of Object.values(artifacts)) if (taskOutputArtifact !== undefined) names.add(taskOutputArtifact.producerTask)
  return [...names]
}
