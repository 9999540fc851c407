import { problem } from '../../codes.ts'
import { isLoop, type Overview, type PlacedTask } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** What a loop over a list of unknown length gathers may be nothing. */
export function* gatheredFromNothing({ dags }: Overview): Iterable<Finding> {
  for (const { tasks } of dags) {
    const loops = new Set(tasks.filter((task) => isLoop(task) && !isWrittenDown(task)).map(({ name }) => name))
    for (const task of loops.size === 0 ? [] : tasks) {
      const loop = producers(task).find((name) => loops.has(name))
      if (loop !== undefined) yield { path: task.path, diagnostic: problem('KF3520', [loop, task.name]) }
    }
  }
}

function isWrittenDown({ spec }: PlacedTask): boolean {
  return spec.parameterIterator !== undefined && 'raw' in spec.parameterIterator.items
}
function producers({ spec: { inputs } }: PlacedTask): readonly string[] {
  const parameters = Object.values(inputs?.parameters ?? {}).map(({ taskOutputParameter }) => taskOutputParameter?.producerTask)
  const artifacts = Object.values(inputs?.artifacts ?? {}).map(({ taskOutputArtifact }) => taskOutputArtifact?.producerTask)
  return [...parameters, ...artifacts].filter((name) => name !== undefined)
}
