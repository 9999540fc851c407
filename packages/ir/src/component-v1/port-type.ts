import type { ArtifactType, ParameterType } from '../document/pipeline-spec.ts'

/** What a port of version 1 is in version 2. */
export type PortTypeV1 =
  | { readonly kind: 'parameter'; readonly parameterType: ParameterType }
  | { readonly kind: 'artifact'; readonly artifactType: ArtifactType }

const parameterTypes: { readonly [name: string]: ParameterType } = {
  integer: 'NUMBER_INTEGER',
  int: 'NUMBER_INTEGER',
  double: 'NUMBER_DOUBLE',
  float: 'NUMBER_DOUBLE',
  string: 'STRING',
  str: 'STRING',
  text: 'STRING',
  bool: 'BOOLEAN',
  boolean: 'BOOLEAN',
  dict: 'STRUCT',
  list: 'LIST',
  jsonobject: 'STRUCT',
  jsonarray: 'LIST',
}
const artifactTitles: { readonly [name: string]: string } = {
  artifact: 'system.Artifact',
  model: 'system.Model',
  dataset: 'system.Dataset',
  metrics: 'system.Metrics',
  classificationmetrics: 'system.ClassificationMetrics',
  slicedclassificationmetrics: 'system.SlicedClassificationMetrics',
  html: 'system.HTML',
  markdown: 'system.Markdown',
}

/** What Python's loader makes of a type's name: a type it does not know, one with structure and a missing one are any file. */
export function portTypeOf(written: unknown): PortTypeV1 {
  if (typeof written !== 'string') return artifact('system.Artifact')
  const name = outerName(written)
  const known = name.toLowerCase()
  if (Object.hasOwn(parameterTypes, known)) return { kind: 'parameter', parameterType: parameterTypes[known] as ParameterType }
  if (/^google.[A-Za-z]+$/.test(name)) return artifact(name)
  return artifact(Object.hasOwn(artifactTitles, known) ? (artifactTitles[known] as string) : 'system.Artifact')
}

/** `typing.List[str]` becomes `List`. */
function outerName(written: string): string {
  const name = written.replace(/^typing\./, '')
  return /^(list|dict)/i.test(name) ? (name.split('[')[0] ?? name) : name
}
function artifact(schemaTitle: string): PortTypeV1 {
  return { kind: 'artifact', artifactType: { schemaTitle, schemaVersion: '0.0.1' } }
}
