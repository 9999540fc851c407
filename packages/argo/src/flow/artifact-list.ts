import type { ArtifactType } from '@kfp-ts/ir'
import { type Expression, quoted } from '../expressions/expression.ts'

/** An artifact whose place and metadata are known only to expressions. */
export interface ArtifactFields {
  readonly name: string
  readonly type: ArtifactType
  readonly uri: Expression
  readonly metadata: Expression
  readonly customPath?: Expression
}

/** A list of one artifact, as Kubeflow's executor input writes it. */
export function artifactList({
  name,
  type: { schemaTitle = 'system.Artifact', schemaVersion = '0.0.1' },
  uri,
  metadata,
  customPath,
}: ArtifactFields): Expression {
  const type = `{'schemaTitle':${quoted(schemaTitle)},'schemaVersion':${quoted(schemaVersion)}}`
  const path = customPath === undefined ? '' : `,'customPath':${customPath}`
  return `[{'name':${quoted(name)},'type':${type},'uri':${uri},'metadata':${metadata}${path}}]`
}
