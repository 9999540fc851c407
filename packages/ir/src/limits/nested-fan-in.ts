import { problem } from '../codes.ts'
import { own, type Overview, type PlacedDag, type PlacedTask } from '../overview.ts'
import type { Finding } from '../rule.ts'

const isLoop = ({ spec }: PlacedTask): boolean => spec.parameterIterator !== undefined || spec.artifactIterator !== undefined

/** The parameters that a loop gathers come straight from tasks of its turns, not from inner loops or from alternatives. */
export function* nestedFanIn({ dags }: Overview): Iterable<Finding> {
  for (const loop of dags.flatMap(({ tasks }) => tasks).filter(isLoop)) {
    const body = dags.find(({ name }) => name === loop.spec.componentRef.name)
    if (body !== undefined) yield* gathered(loop, body)
  }
}

function* gathered(loop: PlacedTask, { dag, path, tasks }: PlacedDag): Iterable<Finding> {
  for (const [output, from] of Object.entries(dag.outputs?.parameters ?? {})) {
    if (!('valueFromParameter' in from)) continue
    const { producerSubtask, outputParameterKey } = from.valueFromParameter
    const producer = tasks.find(({ name }) => name === producerSubtask)
    const place = [...path, 'dag', 'outputs', 'parameters', output]
    if (producer !== undefined && isLoop(producer)) yield { path: place, diagnostic: problem('KF3512', [loop.name, output]) }
    if (isAlternative(producer, outputParameterKey)) yield { path: place, diagnostic: problem('KF3513', [loop.name, output]) }
  }
}
function isAlternative(producer: PlacedTask | undefined, key: string): boolean {
  const output = own(producer?.component?.dag?.outputs?.parameters, key)
  return output !== undefined && 'valueFromOneof' in output
}
