import type { Definitions, ParameterType, PipelineSpec } from '../document/pipeline-spec.ts'
import { withSortedKeys } from '../document/sorted-keys.ts'
import { pythonRepr } from './python-repr.ts'
import type { Value } from '../document/value.ts'

const pythonNames: { readonly [Type in ParameterType]: string } = {
  STRING: 'str',
  NUMBER_INTEGER: 'int',
  NUMBER_DOUBLE: 'float',
  BOOLEAN: 'bool',
  LIST: 'list',
  STRUCT: 'dict',
  TASK_FINAL_STATUS: 'PipelineTaskFinalStatus',
  TASK_CONFIG: 'TaskConfig',
}

/** The comment at the head of a compiled file, in the form the Python SDK writes: for people, and for its loader, which finds the description there. */
export function definitionComment({ pipelineInfo, root }: PipelineSpec): string {
  const lines = [
    'PIPELINE DEFINITION',
    `Name: ${oneLine(pipelineInfo.name)}`,
    ...described(pipelineInfo.description),
    ...section('Inputs', root.inputDefinitions),
    ...section('Outputs', root.outputDefinitions),
  ]
  return lines.map((line) => `# ${line}\n`).join('')
}

function described(description: string | undefined): readonly string[] {
  if (description === undefined || description === '') return []
  const [first = '', ...rest] = linesOf(description).map(oneLine)
  return [`Description: ${first}`, ...rest.map((line) => `             ${line}`)]
}

/** Where Python's `splitlines` ends a line; the end of the last one begins no other. */
function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\v\f\r\u001c-\u001e\u0085\u2028\u2029]/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

function section(title: string, definitions: Definitions | undefined): readonly string[] {
  const parameters = Object.entries(definitions?.parameters ?? {}).map(([name, { parameterType, defaultValue }]) => {
    return [name, `${pythonNames[parameterType]}${defaultText(defaultValue)}`] as const
  })
  const artifacts = Object.entries(definitions?.artifacts ?? {}).map(
    ([name, { artifactType }]) => [name, artifactType.schemaTitle ?? 'artifact'] as const,
  )
  const lines = [...parameters, ...artifacts]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, type]) => `   ${oneLine(name)}: ${oneLine(type)}`)
  return lines.length === 0 ? [] : [`${title}:`, ...lines]
}

function defaultText(value: Value | undefined): string {
  if (value === undefined) return ''
  return ` [Default: ${oneLine(typeof value === 'string' ? `'${value}'` : pythonRepr(withSortedKeys(value) as Value))}]`
}

/** A comment ends where its line ends, and holds no control character but tabs: YAML allows none. */
function oneLine(text: string): string {
  return text.replace(/(?:(?!\t)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF])+/gu, ' ')
}
