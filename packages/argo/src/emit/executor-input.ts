import type { TaskNode } from '@kfp-ts/ir'
import { type Expression, quoted, tag } from '../expressions/expression.ts'
import { portName } from './names.ts'
import { place } from './place.ts'
import { ownParameter } from './scope.ts'

/** What a container template knows of the places of its output artifacts: the text of a URI with Argo's tags in it. */
export type UriOf = (output: string) => string

/** Kubeflow's ExecutorInput (kfp-sdk 3.2) as a text with Argo's tags: each value that comes in is JSON already. */
export function executorInputText({ component, spec }: TaskNode, uriOf: UriOf): string {
  const { inputDefinitions, outputDefinitions } = component
  const declared = Object.keys(inputDefinitions?.parameters ?? {})
  const parameters = [...new Set([...declared, ...Object.keys(spec.inputs?.parameters ?? {})])]
  const artifacts = Object.keys(inputDefinitions?.artifacts ?? {})
  const files = Object.keys(outputDefinitions?.parameters ?? {}).map((name) => [name, { outputFile: outputFile(name) }])
  const planned = Object.entries(outputDefinitions?.artifacts ?? {}).map(([name, { artifactType: type }]) => [
    name,
    {
      artifacts: [
        {
          name,
          type: { schemaTitle: type.schemaTitle ?? 'system.Artifact', schemaVersion: type.schemaVersion ?? '0.0.1' },
          uri: uriOf(name),
          metadata: {},
        },
      ],
    },
  ])
  const outputs = { parameters: Object.fromEntries(files), artifacts: Object.fromEntries(planned), outputFile: place.executorOutput }
  const lists = artifacts.map((name) => ({ name, before: '{"artifacts":', after: '}' }))
  const inputs = `{"parameterValues":${fields(parameters.map((name) => ({ name, before: '', after: '' })))},"artifacts":${fields(lists)}}`
  return `{"inputs":${inputs},"outputs":${JSON.stringify(outputs)}}`
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
  return `${value}=='null'?'':${quoted(`${JSON.stringify(name)}:${before}`)}+${value}${behind}`
}
