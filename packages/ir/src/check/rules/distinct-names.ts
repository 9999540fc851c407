import { problem } from '../../codes.ts'
import type { Path } from '../../document/path.ts'
import type { Definitions } from '../../document/pipeline-spec.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** No name means a parameter and an artifact at once. */
export function* distinctNames({ components }: Overview): Iterable<Finding> {
  for (const { name, path, spec } of components) {
    yield* both(name, [...path, 'inputDefinitions'], spec.inputDefinitions)
    yield* both(name, [...path, 'outputDefinitions'], spec.outputDefinitions)
  }
}

function* both(component: string, path: Path, definitions: Definitions | undefined): Iterable<Finding> {
  const side = path.at(-1) === 'inputDefinitions' ? 'inputs' : 'outputs'
  for (const name of Object.keys(definitions?.artifacts ?? {})) {
    if (Object.hasOwn(definitions?.parameters ?? {}, name))
      yield { path: [...path, 'artifacts', name], diagnostic: problem('KF3108', [name, side, component]) }
  }
}
