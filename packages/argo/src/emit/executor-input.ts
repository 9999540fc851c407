import type { ArtifactType, TaskNode } from '@kfp-ts/ir'
import { carriedText } from '../expressions/carried.ts'
import { type Expression, quoted, tag } from '../expressions/expression.ts'
import { portName } from '../flow/names.ts'
import { place } from '../flow/place.ts'
import { ownParameter } from '../flow/scope.ts'
import { taskInputs } from '../flow/task-inputs.ts'

/** What a container template knows of the places of its output artifacts: the text of a URI with Argo's tags in it. */
export type UriOf = (output: string) => string

/** Kubeflow's ExecutorInput (kfp-sdk 3.2) as a text with Argo's tags: each value that comes in is JSON already. */
export function executorInputText(task: TaskNode, uriOf: UriOf): string {
  const { outputDefinitions } = task.component
  const { parameters, artifacts } = taskInputs(task)
  const values = fields(parameters.map((name) => ({ name, before: '', after: '' })))
  const lists = fields(artifacts.map((name) => ({ name, before: '{"artifacts":', after: '}' })))
  const files = Object.keys(outputDefinitions?.parameters ?? {}).map((name) => `${carriedText(name)}:{"outputFile":"${outputFile(name)}"}`)
  const planned = Object.entries(outputDefinitions?.artifacts ?? {}).map(
    ([name, { artifactType }]) => `${carriedText(name)}:{"artifacts":[${plannedArtifact({ name, type: artifactType, uri: uriOf(name) })}]}`,
  )
  const outputs = `{"parameters":{${files.join(',')}},"artifacts":{${planned.join(',')}},"outputFile":"${place.executorOutput}"}`
  return `{"inputs":{"parameterValues":${values},"artifacts":${lists}},"outputs":${outputs}}`
}

/** The name and the type are the user's, and hold nothing that Argo would look into; the URI is of tags. */
function plannedArtifact({ name, type, uri }: { readonly name: string; readonly type: ArtifactType; readonly uri: string }): string {
  const { schemaTitle = 'system.Artifact', schemaVersion = '0.0.1' } = type
  return `{"name":${carriedText(name)},"type":${carriedText({ schemaTitle, schemaVersion })},"uri":"${uri}","metadata":{}}`
}

/** The file for an output parameter. */
export function outputFile(name: string): string {
  return `${place.parameters}/${portName(name)}`
}

interface Field {
  readonly name: string
  readonly before: string
  readonly after: string
}

/** An object of what was given: a value that is absent has no field. */
function fields(all: readonly Field[]): string {
  if (all.length === 0) return '{}'
  // The braces are part of the expression: one more before a tag would look like its beginning.
  return tag(`'{'+join(filter([${all.map(fieldOf).join(',')}],#!=''),',')+'}'`)
}

function fieldOf({ name, before, after }: Field): Expression {
  const value = ownParameter(portName(name))
  const behind = after === '' ? '' : `+${quoted(after)}`
  return `${value}=='null'?'':${quoted(`${carriedText(name)}:${before}`)}+${value}${behind}`
}
