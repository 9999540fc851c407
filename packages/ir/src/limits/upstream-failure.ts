import { problem } from '../codes.ts'
import { dependenciesOf } from '../dependencies-of.ts'
import { type Overview, own, type PlacedDag, type PlacedTask } from '../overview.ts'
import type { Finding } from '../rule.ts'

const ignoresFailure = ({ spec }: PlacedTask): boolean => spec.triggerPolicy?.strategy === 'ALL_UPSTREAM_TASKS_COMPLETED'

/** A task that runs whatever happened upstream is an exit hook of its one dependency. */
export function* upstreamFailure({ dags }: Overview): Iterable<Finding> {
  for (const dag of dags) {
    for (const task of dag.tasks.filter(ignoresFailure)) {
      const reason = hookProblem(task, dag)
      if (reason !== undefined) yield { path: task.path, diagnostic: problem('KF3503', [task.name, reason]) }
    }
  }
}

function hookProblem(task: PlacedTask, { tasks }: PlacedDag): string | undefined {
  const upstream = dependenciesOf(task.spec)
  const [only] = upstream
  if (only === undefined) return 'waits for no task'
  if (upstream.length > 1) return `waits for ${upstream.length} tasks`
  const waiting = tasks.find(({ spec }) => dependenciesOf(spec).includes(task.name))
  if (waiting !== undefined) return `"${waiting.name}" waits for it`
  const needy = inputFromUpstream(task)
  if (needy !== undefined) return `its input "${needy}" comes from upstream and has no default`
  const rival = tasks.find((other) => other.name !== task.name && ignoresFailure(other) && dependenciesOf(other.spec).includes(only))
  return rival === undefined ? undefined : `"${rival.name}" does the same after "${only}"`
}

/** An input that is missing when the upstream task failed, and that the component cannot do without. */
function inputFromUpstream({ spec, component }: PlacedTask): string | undefined {
  const { parameters = {}, artifacts = {} } = spec.inputs ?? {}
  const taken = [
    ...Object.keys(parameters).filter((name) => parameters[name]?.taskOutputParameter !== undefined),
    ...Object.keys(artifacts).filter((name) => artifacts[name]?.taskOutputArtifact !== undefined),
  ]
  const { inputDefinitions } = component ?? {}
  const isOptional = (name: string): boolean =>
    (own(inputDefinitions?.parameters, name) ?? own(inputDefinitions?.artifacts, name))?.isOptional === true
  return taken.find((name) => !name.startsWith('pipelinechannel--') && !isOptional(name))
}
