import { problem } from '../../codes.ts'
import { isLoop, type Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** In a turn of a loop a producer has another name than the one its status is looked up by. */
export function* statusInLoop({ dags, tasks }: Overview): Iterable<Finding> {
  const bodies = new Set(tasks.filter(isLoop).map(({ spec }) => spec.componentRef.name))
  for (const { name, path, spec } of dags.filter((dag) => bodies.has(dag.name)).flatMap(({ tasks }) => tasks)) {
    const readsStatus = Object.values(spec.inputs?.parameters ?? {}).some(({ taskFinalStatus }) => taskFinalStatus !== undefined)
    if (readsStatus) yield { path, diagnostic: problem('KF3504', [name]) }
  }
}
