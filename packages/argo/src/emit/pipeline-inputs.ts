import { PipelineError } from '@kfp-ts/diagnostics'
import { type ArtifactSpec, type IrDocument, ownEntry, type ParameterSpec, type ParameterType, type TaskNode, type Value } from '@kfp-ts/ir'
import { problem } from '../codes.ts'
import { absent, type Carried, carriedOf, textOf } from '../expressions/carried.ts'
import { type Expression, member, quoted } from '../expressions/expression.ts'
import type { ArgoParameter } from '../argo-template.ts'
import { artifactList } from '../flow/artifact-list.ts'
import type { GivenInputs } from '../flow/known-uri.ts'
import { portName } from '../flow/names.ts'

/** A pipeline's input, from the text that a person gave for it. Only here are parameters of the workflow read. */
export function pipelineInput({ component }: TaskNode, name: string, given: GivenInputs): Carried {
  const { parameters = {}, artifacts = {} } = component.inputDefinitions ?? {}
  const artifact = ownEntry(artifacts, name)
  if (artifact !== undefined) return givenArtifact(name, artifact, given[name])
  const spec = ownEntry(parameters, name)
  if (spec === undefined) return absent
  const text = member('workflow.parameters', portName(name))
  const value = parsedText(spec.parameterType, asGiven(text, [given[name] ?? spec.defaultValue, ...(spec.literals ?? [])]))
  return isOptional(spec) ? { expression: `(${text}==${quoted(leftOut)}?'null':${textOf(value)})` } : value
}

/** What stands for an input that was left out. */
const leftOut = 'null'

/** The text that a person gave. What Argo would fill in, and what would seem to be left out, stands in the document with an escape. */
function asGiven(text: Expression, offered: readonly (Value | undefined)[]): Expression {
  const escaped = offered.filter((value) => typeof value === 'string').filter((value) => argumentText(value) !== value)
  return [...new Set(escaped)].reduce((otherwise, value) => `(${text}==${quoted(argumentText(value))}?${quoted(value)}:${otherwise})`, text)
}

/** What a person wrote, as a value of the input's type. */
function parsedText(type: ParameterType, text: Expression): Carried {
  switch (type) {
    case 'STRING':
      return carriedOf(text)
    case 'NUMBER_INTEGER':
      return { expression: `toJson(int(${text}))` }
    case 'NUMBER_DOUBLE':
      return { expression: `toJson(float(${text}))` }
    case 'BOOLEAN':
      return { expression: `toJson(lower(${text}) in ['true','t','1'])` }
    default:
      return carriedOf(`fromJSON(${text})`)
  }
}

/** A pipeline's artifact is what lies at the URI that is given for it. */
function givenArtifact(name: string, { artifactType, isOptional: optional }: ArtifactSpec, uri: Value | undefined): Carried {
  if (typeof uri === 'string') return carriedOf(artifactList({ name, type: artifactType, uri: quoted(uri), metadata: '{}' }))
  if (optional === true) return absent
  throw new PipelineError([problem('KF3807', [name])])
}

function isOptional({ isOptional: optional, defaultValue }: ParameterSpec): boolean {
  return optional === true && defaultValue === undefined
}

/** The parameters of a workflow, with the texts that stand for their defaults. */
export function workflowParameters({ spec: { root } }: IrDocument, given: GivenInputs): readonly ArgoParameter[] {
  return Object.entries(root.inputDefinitions?.parameters ?? {}).map(([name, parameter]) => {
    const value = given[name] ?? parameter.defaultValue
    const text = value === undefined ? (isOptional(parameter) ? leftOut : undefined) : argumentText(value)
    return {
      name: portName(name),
      ...(text !== undefined && { value: text }),
      ...(parameter.description !== undefined && { description: parameter.description.replaceAll('{{', '{ {') }),
      ...(parameter.literals !== undefined && {
        enum: [...parameter.literals.map(argumentText), ...(isOptional(parameter) ? [leftOut] : [])],
      }),
    }
  })
}

/** A value as a person would write it, without what Argo would fill in, and told from what is left out. */
function argumentText(value: Value): string {
  if (value === leftOut) return 'nul\\u006c'
  return (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll('{{', '{\\u007b')
}
