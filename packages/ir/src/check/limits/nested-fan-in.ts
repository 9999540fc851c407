import { problem } from '../../codes.ts'
import { own } from '../../document/own.ts'
import { isLoop, type Overview, type PlacedDag, type PlacedTask } from '../overview.ts'
import type { ParameterSelector } from '../../document/pipeline-spec.ts'
import type { Finding } from '../rule.ts'

type Bodies = ReadonlyMap<string, PlacedDag>

/** The parameters that a loop gathers come from tasks of its turns, straight or through groups that hand them on, not from inner loops or from alternatives. */
export function* nestedFanIn({ dags, tasks }: Overview): Iterable<Finding> {
  const bodies = new Map(dags.map((dag) => [dag.name, dag]))
  for (const loop of tasks.filter(isLoop)) {
    const body = bodies.get(loop.spec.componentRef.name)
    if (body !== undefined) yield* gathered(loop, body, bodies)
  }
}

function* gathered(loop: PlacedTask, body: PlacedDag, bodies: Bodies): Iterable<Finding> {
  for (const [output, from] of Object.entries(body.dag.outputs?.parameters ?? {})) {
    if (!('valueFromParameter' in from)) continue
    const path = [...body.path, 'dag', 'outputs', 'parameters', output]
    const origin = originOf(body, from.valueFromParameter, bodies)
    if (origin === 'loop') yield { path, diagnostic: problem('KF3512', [loop.name, output]) }
    if (origin === 'alternatives') yield { path, diagnostic: problem('KF3513', [loop.name, output]) }
  }
}

/** What an output of a task comes from in the end. Groups may contain each other by mistake, so each is looked into once. */
function originOf(body: PlacedDag, selector: ParameterSelector, bodies: Bodies): 'loop' | 'alternatives' | undefined {
  const seen = new Set<PlacedDag>()
  let group: PlacedDag | undefined = body
  let at = selector
  while (group !== undefined && !seen.has(group)) {
    seen.add(group)
    const { producerSubtask, outputParameterKey } = at
    const producer = group.tasks.find(({ name }) => name === producerSubtask)
    if (producer === undefined) return undefined
    if (isLoop(producer)) return 'loop'
    const from = own(producer.component?.dag?.outputs?.parameters, outputParameterKey)
    if (from === undefined) return undefined
    if ('valueFromOneof' in from) return 'alternatives'
    group = bodies.get(producer.spec.componentRef.name)
    at = from.valueFromParameter
  }
  return undefined
}
