import { problem } from '../../codes.ts'
import { own } from '../../document/own.ts'
import type { Overview, PlacedTask } from '../overview.ts'
import { artifactSource, type SourceTypes, sourceTypes } from '../source-types.ts'
import type { Finding } from '../rule.ts'
import { artifactText, schemaFits, typeFits } from '../type-fits.ts'
import { typeText } from '../../document/value-fits.ts'

/** What a task is given is of the type its component declares. */
export function* typesAgree(overview: Overview): Iterable<Finding> {
  const types = sourceTypes(overview)
  for (const task of overview.tasks) {
    yield* parameters(task, types)
    yield* artifacts(task)
  }
}

function* parameters(task: PlacedTask, types: SourceTypes): Iterable<Finding> {
  for (const [input, from] of Object.entries(task.spec.inputs?.parameters ?? {})) {
    const wanted = own(task.component?.inputDefinitions?.parameters, input)?.parameterType
    if (wanted === undefined) continue
    const path = [...task.path, 'inputs', 'parameters', input]
    const isStatus = from.taskFinalStatus !== undefined
    const given = isStatus ? 'TASK_FINAL_STATUS' : types.parameter(task, from)
    if (given === undefined || typeFits(given, wanted)) continue
    yield { path, diagnostic: problem('KF3134', [task.name, `${typeText(given)} as "${input}"`, typeText(wanted)]) }
  }
}
function* artifacts(task: PlacedTask): Iterable<Finding> {
  for (const input of Object.keys(task.spec.inputs?.artifacts ?? {})) {
    const wanted = own(task.component?.inputDefinitions?.artifacts, input)
    const given = artifactSource(task, input)
    if (wanted === undefined || given === undefined) continue
    if (schemaFits(given, wanted) && (given.isArtifactList ?? false) === (wanted.isArtifactList ?? false)) continue
    const path = [...task.path, 'inputs', 'artifacts', input]
    yield { path, diagnostic: problem('KF3134', [task.name, `${artifactText(given)} as "${input}"`, artifactText(wanted)]) }
  }
}
