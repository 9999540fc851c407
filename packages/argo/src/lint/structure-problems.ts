import type { Diagnostic } from '@kfp-ts/diagnostics'
import { type Path, pathText } from '@kfp-ts/ir'
import { problem } from '../codes.ts'
import { limitOf, measured, shown, typeText } from '../schema/fault-words.ts'
import type { Fault } from '../schema/structure.ts'
import { adviceFor } from '../schema/unknown-field.ts'
import type { Report } from './document/report.ts'

/** Reports what does not fit the schema, each at the key or value to blame. */
export function reportFaults(faults: readonly Fault[], report: Report): void {
  for (const fault of faults) {
    const { kind, path, field } = fault
    const place: Path = kind === 'unknown' ? [...path, field as string] : path
    report(diagnosticOf(fault), place, kind === 'unknown' || kind === 'missing' ? 'key' : 'value')
  }
}

function diagnosticOf({ kind, path, schema, found, field = '' }: Fault): Diagnostic {
  // Ways to deeper places are told without the `spec` that they all begin with.
  const where = path.length < 2 ? String(path[0] ?? 'the document') : pathText(path)
  if (kind === 'unknown') return problem('KF3901', [field, where, adviceFor(field, schema)])
  if (kind === 'missing') return problem('KF3903', [field, begin(where)])
  if (kind === 'word') return problem('KF3904', [where, shown(found), (schema.enum ?? []).join(', ')])
  if (kind === 'pattern') return problem('KF3905', [where, shown(found), schema.pattern ?? ''])
  if (kind === 'size') return problem('KF3906', [where, measured(found), `it can be ${limitOf(schema)}`])
  return problem('KF3902', [where, typeText(schema), shown(found)])
}

const begin = (where: string): string => (where === 'the document' ? 'The document' : where)
