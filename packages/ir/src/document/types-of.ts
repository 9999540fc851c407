import type { ArtifactSpec, Definitions, ParameterSpec } from './pipeline-spec.ts'

/** One input or output of a component. */
export type PortSpec =
  | { readonly kind: 'parameter'; readonly name: string; readonly spec: ParameterSpec }
  | { readonly kind: 'artifact'; readonly name: string; readonly spec: ArtifactSpec }

/** The inputs or outputs of a component in one list, by name. */
export function typesOf(definitions: Definitions | undefined): readonly PortSpec[] {
  const parameters = Object.entries(definitions?.parameters ?? {}).map(([name, spec]) => ({ kind: 'parameter' as const, name, spec }))
  const artifacts = Object.entries(definitions?.artifacts ?? {}).map(([name, spec]) => ({ kind: 'artifact' as const, name, spec }))
  return [...parameters, ...artifacts].toSorted((one, other) => (one.name < other.name ? -1 : 1))
}
