import type { Reference, TypeData } from '@kfp-ts/component'
import type { ImporterSpec, Value } from '@kfp-ts/ir'
import type { ImporterData } from '../graph.ts'
import { referencesIn } from '../references-in.ts'
import { referenceType } from './reference-type.ts'
import { fillInput, type StepInputs } from './step-inputs.ts'

/** What to import. A value from elsewhere in the metadata becomes an input of the task: `metadata`, `metadata-2`, one for each value. */
export function importerSpec(inputs: StepInputs, { type, reimport, downloadToWorkspace, metadata }: ImporterData): ImporterSpec {
  const uri = inputs.step.node.inputs['uri']
  const filled = metadata && fillMetadata(inputs, metadata)
  return {
    artifactUri: uri !== undefined && 'literal' in uri ? { constant: uri.literal as Value } : { runtimeParameter: 'uri' },
    typeSchema: { schemaTitle: type.schemaTitle, schemaVersion: type.schemaVersion ?? '0.0.1' },
    ...(reimport === true && { reimport }),
    ...(downloadToWorkspace === true && { downloadToWorkspace }),
    ...(filled && { metadata: filled }),
  }
}

type Metadata = NonNullable<ImporterData['metadata']>
function fillMetadata(inputs: StepInputs, metadata: Metadata): { readonly [key: string]: Value } {
  const names = metadataInputs(metadata)
  for (const { name, reference } of names.values()) fillInput(inputs, name, { reference })
  const textOf = (reference: Reference): string => {
    if (reference.kind === 'text') return reference.parts.map((part) => (typeof part === 'string' ? part : textOf(part))).join('')
    return `{{$.inputs.parameters['${names.get(JSON.stringify(reference))?.name}']}}`
  }
  const value = (entry: unknown): Value => {
    if (Array.isArray(entry)) return entry.map(value)
    if (typeof entry !== 'object' || entry === null) return entry as Value
    return 'reference' in entry ? textOf(entry.reference as Reference) : record(entry)
  }
  const record = (entry: object): { readonly [key: string]: Value } =>
    Object.fromEntries(Object.entries(entry).map(([key, inner]) => [key, value(inner)]))
  return record(metadata)
}
function metadataInputs(metadata: Metadata): ReadonlyMap<string, { readonly name: string; readonly reference: Reference }> {
  const names = new Map<string, { readonly name: string; readonly reference: Reference }>()
  for (const reference of referencesIn(metadata).flatMap(partsOf)) {
    const key = JSON.stringify(reference)
    if (!names.has(key)) names.set(key, { name: names.size === 0 ? 'metadata' : `metadata-${names.size + 1}`, reference })
  }
  return names
}
/** The values in a text; any other reference is a value itself. */
function partsOf(reference: Reference): readonly Reference[] {
  if (reference.kind !== 'text') return [reference]
  return reference.parts.flatMap((part) => (typeof part === 'string' ? [] : partsOf(part)))
}

/** The inputs of an importer's component: the URI, and what its metadata takes from elsewhere. */
export function importerInputTypes({ plan }: StepInputs, { metadata = {} }: ImporterData): readonly (readonly [string, TypeData])[] {
  const others = [...metadataInputs(metadata).values()].map(({ name, reference }) => [name, referenceType(plan.graph, reference)] as const)
  return [['uri', { ir: 'STRING' }], ...others]
}
