import { problem } from '../../codes.ts'
import type { Overview } from '../overview.ts'
import type { Path } from '../../document/path.ts'
import type { Definitions } from '../../document/pipeline-spec.ts'
import type { Finding } from '../rule.ts'

// A placeholder says `['name']`, a path in the cluster `/name`.
const unreachable = /^$|['"\\\]/{}\s]|[^\x20-\uffff]/

/** Inputs and outputs are named so that placeholders reach them. */
export function* portNames({ components }: Overview): Iterable<Finding> {
  for (const { name, path, spec } of components) {
    yield* illegal(name, [...path, 'inputDefinitions'], spec.inputDefinitions)
    yield* illegal(name, [...path, 'outputDefinitions'], spec.outputDefinitions)
  }
}

function* illegal(component: string, path: Path, definitions: Definitions | undefined): Iterable<Finding> {
  for (const side of ['parameters', 'artifacts'] as const) {
    for (const name of Object.keys(definitions?.[side] ?? {})) {
      if (unreachable.test(name)) yield { path: [...path, side, name], diagnostic: problem('KF3115', [name, component]) }
    }
  }
}
