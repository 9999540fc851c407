import { problem } from '../../codes.ts'
import { dependenciesOf } from '../../walk/dependencies-of.ts'
import { volumeRequest } from '../../walk/volume-request.ts'
import { grouped } from '../../document/grouped.ts'
import { own } from '../../document/own.ts'
import { executorOf, type Overview, type PlacedDag, type PlacedTask } from '../overview.ts'
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
  const waits = tasks.flatMap((task) => dependenciesOf(task.spec).map((upstream) => ({ upstream, task })))
  return new Map([...grouped(waits, ({ upstream }) => upstream)].map(([upstream, all]) => [upstream, all.map(({ task }) => task)]))
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
  const before = executorOf(overview, task.beside(only))
  if (before?.importer !== undefined) return `"${only}" is an importer`
  if (volumeRequest(before?.container) !== undefined) return `"${only}" is done by the driver, on which it hangs no hook`
  if (own(task.group.spec.dag?.tasks, only)?.parameterIterator !== undefined) return `"${only}" is a loop, on which it hangs no hook`
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
