import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { type Path, pathText } from '../document/path.ts'
import { describe } from '../document/describe.ts'
import { jsonForm, shapeAt } from './json-form.ts'
import { beyondJson } from '../document/json-value.ts'
import { pipeline } from './pipeline-shape.ts'
import { platforms } from './platforms-shape.ts'
import { wanted } from './scalar-names.ts'
import type { Shape } from './shape.ts'
import { type DocumentKind, type StructureError, structureErrors } from './structure.ts'

/** A problem, where it is, and whether the key or the value is to blame. */
export interface Misfit {
  readonly diagnostic: Diagnostic
  readonly path: Path
  readonly blame: 'key' | 'value'
}

const shapes: { readonly [kind in DocumentKind]: Shape } = { pipeline, platforms }
const prefixes: { readonly [kind in DocumentKind]: Path } = { pipeline: ['spec'], platforms: [] }

/** A document in its JSON form, and what is wrong with its structure. */
export interface Structure {
  readonly value: unknown
  readonly misfits: readonly Misfit[]
}

/** Brings a document into its JSON form and judges its structure, one problem a fault. */
export function structureOf(kind: DocumentKind, written: unknown): Structure {
  const asWritten = structureErrors(kind, written)
  // What fits as it is written is in that form already.
  const value = asWritten.length === 0 ? written : jsonForm(shapes[kind], written)
  const strange = beyondJson(value, prefixes[kind])
  if (strange.length > 0)
    return { value, misfits: strange.map((path) => ({ diagnostic: problem('KF3006', [pathText(path)]), path, blame: 'value' })) }
  return { value, misfits: misfitsOf(value === written ? asWritten : structureErrors(kind, value), { kind, value }) }
}

function misfitsOf(errors: readonly StructureError[], judged: Judged): readonly Misfit[] {
  const misfits = new Map<string, Misfit>()
  for (const error of errors) {
    const found = misfitOf(error, judged)
    // A value of the wrong kind breaks several keywords of its schema; a type says it best and comes first where it is broken.
    const key = error.keyword === 'additionalProperties' || error.keyword === 'required' ? JSON.stringify(error) : error.instancePath
    if (found !== undefined && (!misfits.has(key) || error.keyword === 'type')) misfits.set(key, found)
  }
  return [...misfits.values()]
}

interface Fields {
  readonly [key: string]: unknown
}
interface Judged {
  readonly kind: DocumentKind
  readonly value: unknown
}
function misfitOf(error: StructureError, { kind, value }: Judged): Misfit | undefined {
  const steps = error.instancePath.split('/').slice(1).map(unescaped)
  const shape = shapeAt(shapes[kind], steps)
  if (shape === undefined) return undefined
  const found = steps.reduce<unknown>((inside, step) => (inside as Fields)[step], value)
  const path = [...prefixes[kind], ...numbered(steps, value)]
  const isOfKeys = ['additionalProperties', 'required', 'oneOf'].includes(error.keyword)
  if (isOfKeys) return keyMisfit(error, { shape, path, found })
  return { diagnostic: valueProblem(error, { shape, path, found }), path, blame: 'value' }
}
function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}
/** Steps into lists as numbers. */
function numbered(steps: readonly string[], value: unknown): Path {
  let inside = value
  return steps.map((step) => {
    const isIndex = Array.isArray(inside)
    inside = (inside as Fields)[step]
    return isIndex ? Number(step) : step
  })
}

interface Place {
  readonly shape: Shape
  readonly path: Path
  readonly found: unknown
}
function keyMisfit({ keyword, params }: StructureError, { shape, path, found }: Place): Misfit | undefined {
  if (shape.kind !== 'message') return undefined
  const { additionalProperty, missingProperty } = params
  if (additionalProperty !== undefined) {
    const where = path.length === 1 ? 'the document' : pathText(path)
    const diagnostic = problem('KF3010', [additionalProperty, where, Object.keys(shape.fields).join(', ')])
    return { diagnostic, path: [...path, additionalProperty], blame: 'key' }
  }
  // These belong to the test of alternatives, which says it all.
  if (missingProperty !== undefined && shape.alternatives.includes(missingProperty)) return undefined
  if (missingProperty !== undefined) return { diagnostic: problem('KF3012', [missingProperty, pathText(path)]), path, blame: 'key' }
  if (keyword !== 'oneOf') return undefined
  const written = shape.alternatives.filter((field) => Object.hasOwn(found ?? {}, field))
  return { diagnostic: problem('KF3014', [pathText(path), shape.alternatives.join(', '), written.join(' and ') || 'none']), path, blame: 'key' }
}
function valueProblem({ keyword }: StructureError, { shape, path, found }: Place): Diagnostic {
  if (shape.kind === 'word') return problem('KF3013', [pathText(path), describe(found), shape.values.join(', ')])
  const outOfRange = keyword === 'minimum' || keyword === 'maximum'
  return problem('KF3011', [pathText(path), outOfRange ? `${wanted[shape.kind]} within range` : wanted[shape.kind], describe(found)])
}
