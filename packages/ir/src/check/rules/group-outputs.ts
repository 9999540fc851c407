import { problem } from '../../codes.ts'
import { outputSelectors } from '../../walk/output-selectors.ts'
import { own } from '../../document/own.ts'
import type { Overview, PlacedDag, PlacedTask } from '../overview.ts'
import type { Path } from '../../document/path.ts'
import type { ArtifactSelector } from '../../document/pipeline-spec.ts'
import { type Finding, nameList } from '../rule.ts'

/** The outputs of a group are outputs of its tasks, and the ones it declares. */
export function* groupOutputs({ dags }: Overview): Iterable<Finding> {
  for (const group of dags) {
    const inside = new Map(group.tasks.map((task) => [task.name, task]))
    const { parameters = {}, artifacts = {} } = group.dag.outputs ?? {}
    const path = [...group.path, 'dag', 'outputs']
    for (const [output, from] of Object.entries(parameters)) {
      for (const { producerSubtask: producer, outputParameterKey: key } of outputSelectors(from)) {
        yield* selected(group.name, { output, producer, task: inside.get(producer), key, kind: 'parameter', path: [...path, 'parameters', output] })
      }
    }
    for (const [output, { artifactSelectors }] of Object.entries(artifacts)) {
      for (const { producerSubtask: producer, outputArtifactKey: key } of artifactSelectors ?? []) {
        yield* selected(group.name, { output, producer, task: inside.get(producer), key, kind: 'artifact', path: [...path, 'artifacts', output] })
      }
    }
    yield* undeclared(group, 'parameters')
    yield* undeclared(group, 'artifacts')
  }
}

interface Selected {
  readonly output: string
  readonly producer: ArtifactSelector['producerSubtask']
  readonly task: PlacedTask | undefined
  readonly key: string
  readonly kind: 'parameter' | 'artifact'
  readonly path: Path
}
function* selected(name: string, { output, producer, task, key, kind, path }: Selected): Iterable<Finding> {
  if (task === undefined) {
    yield { path, diagnostic: problem('KF3128', [name, output, producer]) }
    return
  }
  if (task.component === undefined) return
  const { parameters = {}, artifacts = {} } = task.component.outputDefinitions ?? {}
  if (own<unknown>(kind === 'parameter' ? parameters : artifacts, key) !== undefined) return
  const outputs = nameList([...Object.keys(parameters), ...Object.keys(artifacts)])
  const wanted = `the ${kind} "${key}" of "${producer}"`
  yield { path, diagnostic: problem('KF3120', [`"${output}" of "${name}"`, wanted, `"${producer}": ${outputs}`]) }
}

function* undeclared({ name, path, spec, dag }: PlacedDag, side: 'parameters' | 'artifacts'): Iterable<Finding> {
  const declared = new Set(Object.keys(spec.outputDefinitions?.[side] ?? {}))
  const produced = new Set(Object.keys(dag.outputs?.[side] ?? {}))
  for (const output of [...declared].filter((item) => !produced.has(item))) {
    yield { path: [...path, 'outputDefinitions', side, output], diagnostic: problem('KF3129', [name, output]) }
  }
  for (const output of [...produced].filter((item) => !declared.has(item))) {
    yield { path: [...path, 'dag', 'outputs', side, output], diagnostic: problem('KF3129', [name, output]) }
  }
}
