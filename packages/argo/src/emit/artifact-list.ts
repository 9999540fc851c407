import type { ArtifactType } from '@kfp-ts/ir'
import { type Expression, quoted } from '../expressions/expression.ts'

/** An artifact whose place and metadata are known only to expressions. */
export interface ArtifactFields {
  readonly name: string
  readonly type: ArtifactType
  readonly uri: Expression
  readonly metadata: Expression
}

/** A list of one artifact, as Kubeflow's executor input writes it. */
export function artifactList({ name, type: { schemaTitle = 'system.Artifact', schemaVersion = '0.0.1' }, uri, metadata }: ArtifactFields): Expression {
  const type = `{'schemaTitle':${quoted(schemaTitle)},'schemaVersion':${quoted(schemaVersion)}}`
  return `[{'name':${quoted(name)},'type':${type},'uri':${uri},'metadata':${metadata}}]`
}
