import { ownEntry, type TaskNode } from '@kfp-ts/ir'
import { type Carried, textOf, valueOf } from '../expressions/carried.ts'
import { type Expression, firstItem } from '../expressions/expression.ts'

/** What people read of a pipeline's outputs: strings as they are, other values as JSON, artifacts by their URIs. */
export function pipelineOutput({ component }: TaskNode, output: string, value: Carried): Expression {
  const { parameters, artifacts } = component.outputDefinitions ?? {}
  const artifact = ownEntry(artifacts, output)
  if (artifact !== undefined)
    return artifact.isArtifactList === true ? `toJson(map(${valueOf(value)},#.uri))` : `(${firstItem(valueOf(value))}?.uri??'')`
  return ownEntry(parameters, output)?.parameterType === 'STRING' ? `(${valueOf(value)}??'')` : textOf(value)
}
