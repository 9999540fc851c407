import type { ArtifactSpec, ArtifactType, ParameterType } from '../document/pipeline-spec.ts'

/** Whether a value of one type may go where another is declared; a whole number is a number. */
export function typeFits(given: ParameterType, wanted: ParameterType): boolean {
  return given === wanted || (given === 'NUMBER_INTEGER' && wanted === 'NUMBER_DOUBLE')
}

const major = (version: string | undefined): string => version?.split('.')[0] ?? '0'

/** Whether one artifact may go where another is declared: the same schema title and major version, or `system.Artifact` on either side. */
export function schemaFits(one: ArtifactSpec, other: ArtifactSpec): boolean {
  const [given, wanted] = [typeOf(one), typeOf(other)]
  const titles = [given.schemaTitle, wanted.schemaTitle]
  if (titles.includes('system.Artifact') || titles.includes(undefined)) return true
  return given.schemaTitle === wanted.schemaTitle && major(given.schemaVersion) === major(wanted.schemaVersion)
}

/** How an artifact is called in messages: "a list of system.Model". */
export function artifactText(spec: ArtifactSpec): string {
  const { schemaTitle: title = 'artifact', schemaVersion: version } = typeOf(spec)
  const name = version === undefined || version === '0.0.1' ? title : `${title} ${version}`
  return spec.isArtifactList === true ? `a list of ${name}` : `one ${name}`
}

/** A file may leave the type out, as every message of protobuf. */
function typeOf(spec: { readonly artifactType?: ArtifactType }): ArtifactType {
  return spec.artifactType ?? {}
}
