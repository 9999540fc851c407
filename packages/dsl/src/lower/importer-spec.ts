import type { Reference, TypeData } from '@kfp-ts/component'
import type { ImporterSpec, Value } from '@kfp-ts/ir'
import type { ImporterData } from '../graph.ts'
import { fillInput, type StepInputs } from './step-inputs.ts'
import { referenceType } from './reference-type.ts'

/** What to import. A value from elsewhere in the metadata becomes an input of the task: `metadata`, `metadata-2`, one for each value. */
export function importerSpec(inputs: StepInputs, { type, reimport, metadata }: ImporterData): ImporterSpec {
  const uri = inputs.step.node.inputs['uri']
  const filled = metadata && fillMetadata(inputs, metadata)
  return {
    artifactUri: uri !== undefined && 'literal' in uri ? { constant: uri.literal as Value } : { runtimeParameter: 'uri' },
    typeSchema: { schemaTitle: type.schemaTitle, schemaVersion: type.schemaVersion ?? '0.0.1' },
    ...(reimport === true && { reimport }),
    ...(filled && { metadata: filled }),
  }
}

function fillMetadata(inputs: StepInputs, metadata: NonNullable<ImporterData['metadata']>): { readonly [key: string]: Value } {
  const names = metadataInputs(metadata)
  for (const { name, reference } of names.values()) fillInput(inputs, name, { reference })
  const value = (entry: unknown): Value =>
    isReference(entry) ? `{{$.inputs.parameters['${names.get(JSON.stringify(entry.reference))?.name}']}}` : (entry as Value)
  return Object.fromEntries(Object.entries(metadata).map(([key, entry]) => [key, value(entry)]))
}
function metadataInputs(
  metadata: NonNullable<ImporterData['metadata']>,
): ReadonlyMap<string, { readonly name: string; readonly reference: Reference }> {
  const names = new Map<string, { readonly name: string; readonly reference: Reference }>()
  for (const entry of Object.values(metadata)) {
    if (!isReference(entry) || names.has(JSON.stringify(entry.reference))) continue
    names.set(JSON.stringify(entry.reference), { name: names.size === 0 ? 'metadata' : `metadata-${names.size + 1}`, reference: entry.reference })
  }
  return names
}
function isReference(entry: unknown): entry is { readonly reference: Reference } {
  return typeof entry === 'object' && entry !== null && 'reference' in entry
}

/** The inputs of an importer's component: the URI, and what its metadata takes from elsewhere. */
export function importerInputTypes({ plan }: StepInputs, { metadata = {} }: ImporterData): readonly (readonly [string, TypeData])[] {
  const others = [...metadataInputs(metadata).values()].map(({ name, reference }) => [name, referenceType(plan.graph, reference)] as const)
  return [['uri', { ir: 'STRING' }], ...others]
}
