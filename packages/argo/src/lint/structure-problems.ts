import type { Diagnostic } from '@kfp-ts/diagnostics'
import { type Path, pathText } from '@kfp-ts/ir'
import { problem } from '../codes.ts'
import type { Schema, SchemaType } from '../schema/argo-schema.ts'
import type { Fault } from '../schema/structure.ts'
import type { Report } from './document/report.ts'

const names: { readonly [type in SchemaType]: string } = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
}

/** Reports what does not fit the schema, each at the key or value to blame. */
export function reportFaults(faults: readonly Fault[], report: Report): void {
  for (const fault of faults) {
    const { kind, path, field } = fault
    const place: Path = kind === 'unknown' ? [...path, field as string] : path
    report(diagnosticOf(fault), place, kind === 'unknown' || kind === 'missing' ? 'key' : 'value')
  }
}

function diagnosticOf({ kind, path, schema, found, field = '' }: Fault): Diagnostic {
  const where = path.length === 0 ? 'the document' : pathText(path)
  if (kind === 'unknown') return problem('KF3901', [field, where, Object.keys(schema.properties ?? {}).join(', ')])
  if (kind === 'missing') return problem('KF3903', [field, begin(where)])
  if (kind === 'word') return problem('KF3904', [where, shown(found), (schema.enum ?? []).join(', ')])
  if (kind === 'pattern') return problem('KF3905', [where, shown(found), schema.pattern ?? ''])
  if (kind === 'size') return problem('KF3906', [where, measured(found), limitOf(schema)])
  return problem('KF3902', [where, typeText(schema), shown(found)])
}

const begin = (where: string): string => (where === 'the document' ? 'The document' : where)

function typeText({ type = [] }: Schema): string {
  return (typeof type === 'string' ? [type] : type).map((one) => names[one]).join(' or ')
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' && value !== null ? 'an object' : (JSON.stringify(value) ?? 'nothing')
}

function measured(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'string' ? `a text of ${value.length} characters` : String(value)
}

function limitOf({ minimum, maximum, minLength, maxLength, minItems, maxItems }: Schema): string {
  const least = minimum ?? minLength ?? minItems
  const most = maximum ?? maxLength ?? maxItems
  const limits = [...(least === undefined ? [] : [`at least ${least}`]), ...(most === undefined ? [] : [`at most ${most}`])]
  return `it can be ${limits.join(' and ')}`
}
