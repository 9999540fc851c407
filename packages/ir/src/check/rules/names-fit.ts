import { problem } from '../../codes.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

const pipelineName = /^[a-z0-9][a-z0-9-]{0,127}$/
const taskName = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

/** Names are such that a cluster can use them. */
export function* namesFit({ document, dags }: Overview): Iterable<Finding> {
  const { name } = document.spec.pipelineInfo
  if (!pipelineName.test(name)) yield { path: ['spec', 'pipelineInfo', 'name'], diagnostic: problem('KF3109', [name]) }
  for (const dag of dags) {
    for (const task of dag.tasks) {
      if (!taskName.test(task.name)) yield { path: task.path, diagnostic: problem('KF3110', [task.name, dag.name]) }
    }
  }
}
