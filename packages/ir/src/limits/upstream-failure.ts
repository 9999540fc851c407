import { problem } from '../codes.ts'
import { dependenciesOf } from '../dependencies-of.ts'
import { type Overview, own, type PlacedDag, type PlacedTask } from '../overview.ts'
import type { Finding } from '../rule.ts'

const ignoresFailure = ({ spec }: PlacedTask): boolean => spec.triggerPolicy?.strategy === 'ALL_UPSTREAM_TASKS_COMPLETED'

/** A task that runs whatever happened upstream is an exit hook of its one dependency. */
export function* upstreamFailure(overview: Overview): Iterable<Finding> {
  for (const dag of overview.dags) {
    const hooks = dag.tasks.filter(ignoresFailure)
    const waiting = hooks.length === 0 ? new Map<string, readonly PlacedTask[]>() : waitingFor(dag)
    for (const task of hooks) {
      const reason = hookProblem(task, { waiting, overview })
      if (reason !== undefined) yield { path: task.path, diagnostic: problem('KF3503', [task.name, reason]) }
    }
  }
}

/** The tasks that wait for each task. */
function waitingFor({ tasks }: PlacedDag): ReadonlyMap<string, readonly PlacedTask[]> {
  const waiting = new Map<string, PlacedTask[]>()
  for (const task of tasks) {
    for (const upstream of dependenciesOf(task.spec)) note(waiting, upstream, task)
  }
  return waiting
}

function note(waiting: Map<string, PlacedTask[]>, upstream: string, task: PlacedTask): void {
  const known = waiting.get(upstream)
  if (known === undefined) waiting.set(upstream, [task])
  else known.push(task)
}

interface Around {
  readonly waiting: ReadonlyMap<string, readonly PlacedTask[]>
  readonly overview: Overview
}
function hookProblem(task: PlacedTask, { waiting, overview }: Around): string | undefined {
  const upstream = dependenciesOf(task.spec)
  const [only] = upstream
  if (only === undefined) return 'waits for no task'
  if (upstream.length > 1) return `waits for ${upstream.length} tasks`
  const [follower] = waiting.get(task.name) ?? []
  if (follower !== undefined) return `"${follower.name}" waits for it`
  const needy = inputFromUpstream(task)
  if (needy !== undefined) return `its input "${needy}" comes from upstream and has no default`
  const executor = own(overview.document.spec.deploymentSpec?.executors, task.beside(only)?.executorLabel ?? '')
  if (executor?.importer !== undefined) return `"${only}" is an importer`
  const before = own(task.group.spec.dag?.tasks, only)
  if (before?.parameterIterator !== undefined) return `"${only}" is a loop, on which it hangs no hook`
  const rival = waiting.get(only)?.find((other) => other.name !== task.name && ignoresFailure(other))
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
