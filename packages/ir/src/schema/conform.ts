import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { type Path, pathText } from '../path.ts'
import type { YamlNode } from '../yaml-node.ts'
import { describe } from './describe.ts'
import { carriesInJson } from './json-value.ts'
import { scalarProblem } from './scalar-problem.ts'
import type { MessageShape, Shape } from './shape.ts'

/** A problem, where it is, and whether the key or the value is to blame. */
export interface Misfit {
  readonly diagnostic: Diagnostic
  readonly path: Path
  readonly blame: 'key' | 'value'
}
interface Place {
  readonly path: Path
  readonly node: YamlNode | undefined
  readonly misfits: Misfit[]
}

/**
 * Holds a value against its shape and yields it with the field names written as the shape has them: protobuf JSON takes `input_definitions`
 * as well as `inputDefinitions`. A field that is null counts as not written, as it does for the backend. What does not fit is reported and kept.
 */
export function conform(shape: Shape, value: unknown, place: Place): unknown {
  switch (shape.kind) {
    case 'anything':
      return conformAnything(value, place)
    case 'list':
      return Array.isArray(value) ? value.map((item, index) => conform(shape.items, item, inside(place, index))) : refuse(value, 'a list', place)
    case 'struct':
      return isRecord(value) ? conformAnything(value, place) : refuse(value, 'an object', place)
    case 'map':
      return isRecord(value) ? conformMap(shape, value, place) : refuse(value, 'an object', place)
    case 'message':
      return isRecord(value) ? conformMessage(shape, value, place) : refuse(value, 'an object', place)
    default: {
      const diagnostic = scalarProblem(shape, value, pathText(place.path))
      if (diagnostic !== undefined) report(place, diagnostic)
      return value
    }
  }
}

function conformAnything(value: unknown, place: Place): unknown {
  if (!carriesInJson(value)) report(place, problem('KF3006', [pathText(place.path)]))
  return value
}
function conformMap(shape: Shape & { readonly kind: 'map' }, value: Readonly<Record<string, unknown>>, place: Place): unknown {
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, conform(shape.known?.[key] ?? shape.values, item ?? {}, inside(place, key))]),
  )
}
function conformMessage(shape: MessageShape, value: Readonly<Record<string, unknown>>, place: Place): unknown {
  const result: Record<string, unknown> = {}
  for (const [written, item] of Object.entries(value)) {
    const name = fieldName(shape, written)
    const field = name === undefined ? undefined : shape.fields[name]
    if (name === undefined || field === undefined) {
      report(inside(place, written), unknownField(shape, written, place.path), 'key')
      result[written] = item
    } else if (item !== null || field.kind === 'anything') {
      rename(place.node, written, name)
      result[name] = conform(field, item, inside(place, name))
    }
  }
  for (const diagnostic of incomplete(shape, result, place.path)) report(place, diagnostic, 'key')
  return result
}
function fieldName(shape: MessageShape, written: string): string | undefined {
  if (Object.hasOwn(shape.fields, written)) return written
  const camel = written.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  return Object.hasOwn(shape.fields, camel) ? camel : undefined
}
function rename(node: YamlNode | undefined, from: string, to: string): void {
  const child = node?.children.get(from)
  if (from !== to && child !== undefined) node?.children.set(to, child)
}

function unknownField(shape: MessageShape, field: string, path: Path): Diagnostic {
  return problem('KF3010', [field, path.length === 1 ? 'the document' : pathText(path), Object.keys(shape.fields).join(', ')])
}
function incomplete(shape: MessageShape, result: Readonly<Record<string, unknown>>, path: Path): readonly Diagnostic[] {
  const where = pathText(path)
  const missing = shape.required.filter((field) => !(field in result)).map((field) => problem('KF3012', [field, where]))
  if (shape.alternatives.length === 0) return missing
  const written = shape.alternatives.filter((field) => field in result)
  if (written.length === 1) return missing
  return [...missing, problem('KF3014', [where, shape.alternatives.join(', '), written.join(' and ') || 'none'])]
}

function refuse(value: unknown, wanted: string, place: Place): unknown {
  report(place, problem('KF3011', [pathText(place.path), wanted, describe(value)]))
  return value
}
function report(place: Place, diagnostic: Diagnostic, blame: 'key' | 'value' = 'value'): void {
  place.misfits.push({ diagnostic, path: place.path, blame })
}
function inside(place: Place, step: string | number): Place {
  return { path: [...place.path, step], node: place.node?.children.get(step), misfits: place.misfits }
}
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
