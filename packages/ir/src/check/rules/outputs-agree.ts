import { problem } from '../../codes.ts'
import { outputSelectors } from '../../walk/output-selectors.ts'
import { own } from '../../document/own.ts'
import { isLoop, type Overview, type PlacedDag } from '../overview.ts'
import type { Path } from '../../document/path.ts'
import type { Definitions } from '../../document/pipeline-spec.ts'
import type { Finding } from '../rule.ts'
import { artifactText, schemaFits, typeFits } from '../type-fits.ts'
import { typeText } from '../../document/value-fits.ts'

/** What a group declares as an output is what its task produces; of the body of a loop, a list of it. */
export function* outputsAgree({ dags, callers }: Overview): Iterable<Finding> {
  for (const group of dags) {
    const calls = callers.get(group.name) ?? []
    const loops = calls.filter(isLoop).length
    // Called by nobody it may be the body of a loop; called both ways it cannot be right, and the calls say so.
    if (group.name !== 'root' && (calls.length === 0 || (loops > 0 && loops < calls.length))) continue
    yield* parameters(group, loops > 0)
    yield* artifacts(group, loops > 0)
  }
}

function* parameters(group: PlacedDag, gathers: boolean): Iterable<Finding> {
  for (const [output, from] of Object.entries(group.dag.outputs?.parameters ?? {})) {
    const declared = own(group.spec.outputDefinitions?.parameters, output)?.parameterType
    if (declared === undefined) continue
    for (const { producerSubtask, outputParameterKey } of outputSelectors(from)) {
      const produced = producerOutputs(group, producerSubtask)?.parameters
      const made = own(produced, outputParameterKey)?.parameterType
      if (made === undefined || (gathers ? declared === 'LIST' : typeFits(made, declared))) continue
      yield disagreement(group, ['parameters', output], [typeText(declared), gathers ? 'a list, one entry a turn' : typeText(made)])
    }
  }
}
function* artifacts(group: PlacedDag, gathers: boolean): Iterable<Finding> {
  for (const [output, { artifactSelectors }] of Object.entries(group.dag.outputs?.artifacts ?? {})) {
    const declared = own(group.spec.outputDefinitions?.artifacts, output)
    if (declared === undefined) continue
    for (const { producerSubtask, outputArtifactKey } of artifactSelectors ?? []) {
      const made = own(producerOutputs(group, producerSubtask)?.artifacts, outputArtifactKey)
      if (made === undefined) continue
      const expected = gathers ? { ...made, isArtifactList: true } : made
      if (schemaFits(expected, declared) && (expected.isArtifactList ?? false) === (declared.isArtifactList ?? false)) continue
      yield disagreement(group, ['artifacts', output], [artifactText(declared), artifactText(expected)])
    }
  }
}

function producerOutputs({ tasks }: PlacedDag, producer: string): Definitions | undefined {
  return tasks[0]?.beside(producer)?.outputDefinitions
}
function disagreement({ name, path }: PlacedDag, [side, output]: readonly [string, string], [declared, made]: readonly [string, string]): Finding {
  const place: Path = [...path, 'dag', 'outputs', side, output]
  return { path: place, diagnostic: problem('KF3135', [`"${output}" of "${name}"`, declared, made]) }
}
