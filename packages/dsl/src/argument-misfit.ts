import { type Argument, type ArtifactTypeData, isArtifact, isFile, misfit, type TypeData } from '@kfp-ts/component'
import { describeType } from './in-words.ts'
import type { Graph } from './graph.ts'
import { referenceType } from './lower/reference-type.ts'

/** Says in words why a value of a call is not of a type, `field: ...` first where it lies deeper; nothing when it is. */
export function argumentMisfit(graph: Graph, type: TypeData, argument: Argument): string | undefined {
  if ('literal' in argument) return misfit(type, argument.literal)
  const { reference } = argument
  if (reference.kind === 'list') return misfitOfList(graph, type, reference.items)
  if (reference.kind === 'struct') return misfitOfStruct(graph, type, reference.fields)
  return typeMisfit(type, referenceType(graph, reference))
}

function misfitOfList(graph: Graph, type: TypeData, items: readonly Argument[]): string | undefined {
  if (!('item' in type)) return expected(type, 'a list')
  for (const [index, item] of items.entries()) {
    const words = argumentMisfit(graph, type.item, item)
    if (words !== undefined) return `[${index}]: ${words}`
  }
  return undefined
}

function misfitOfStruct(graph: Graph, type: TypeData, fields: { readonly [field: string]: Argument }): string | undefined {
  if (!('fields' in type)) return expected(type, 'an object')
  const known = Object.keys(type.fields)
  if (known.length === 0) return undefined
  for (const [field, wanted] of Object.entries(type.fields)) {
    const given = fields[field]
    if (given === undefined && wanted.optional !== true) return `field "${field}" is missing`
    const words = given && argumentMisfit(graph, wanted, given)
    if (words !== undefined) return `${field}: ${words}`
  }
  const surplus = Object.keys(fields).find((field) => !known.includes(field))
  return surplus === undefined ? undefined : `it has no field "${surplus}"; its fields are: ${known.join(', ')}`
}

/** Why an output of one type cannot stand where another is wanted: what the types of TypeScript say, for programs without them. */
function typeMisfit(wanted: TypeData, given: TypeData): string | undefined {
  if (isUnknown(given)) return undefined
  const fits = isFile(wanted) || isFile(given) ? fitsFile(wanted, given) : fitsValue(wanted, given)
  return fits ? undefined : expected(wanted, `an output that is ${describeType(given)}`)
}
/** Lists of artifacts are flat, however deep the loops are that gather them. */
function fitsFile(wanted: TypeData, given: TypeData): boolean {
  if (!isArtifact(wanted) || !isArtifact(given)) return 'item' in wanted && 'item' in given && fitsFile(innermost(wanted), innermost(given))
  const major = ({ schemaVersion = '0.0.1' }: ArtifactTypeData): string => schemaVersion.split('.')[0] ?? ''
  const isAny = [wanted, given].some(({ schemaTitle }) => schemaTitle === 'system.Artifact')
  return isAny || (wanted.schemaTitle === given.schemaTitle && major(wanted) === major(given))
}
function innermost(type: TypeData): TypeData {
  return 'item' in type ? innermost(type.item) : type
}
function fitsValue(wanted: TypeData, given: TypeData): boolean {
  if (isArtifact(wanted) || isArtifact(given)) return false
  if (wanted.ir === 'ANYTHING') return true
  if (wanted.ir === 'LIST' && given.ir === 'LIST') return isUnknown(given.item) || fitsValue(wanted.item, given.item)
  if (wanted.ir !== given.ir) return wanted.ir === 'NUMBER_DOUBLE' && given.ir === 'NUMBER_INTEGER'
  const { choices } = wanted as { readonly choices?: readonly string[] }
  const possible = (given as { readonly choices?: readonly string[] }).choices
  // The items of a list that is written down are texts here, though types know which.
  return choices === undefined || possible === undefined || possible.every((choice) => choices.includes(choice))
}
/** A struct without declared fields is also what stands for a type that nobody wrote down. */
function isUnknown(type: TypeData): boolean {
  if ('ir' in type && type.ir === 'ANYTHING') return true
  return 'fields' in type && Object.keys(type.fields).length === 0
}
function expected(type: TypeData, given: string): string {
  return `expected ${describeType(type)}, got ${given}`
}
