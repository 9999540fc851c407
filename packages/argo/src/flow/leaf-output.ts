import { ownEntry, type ParameterType, type TaskNode } from '@kfp-ts/ir'
import { type Carried, carriedOf } from '../expressions/carried.ts'
import { type Expression, firstItem, quoted } from '../expressions/expression.ts'
import { artifactList } from './artifact-list.ts'
import { executorOutput, isVolumeTask, tellsAll, writesExecutorOutput } from './leaf.ts'
import { portName } from './names.ts'

/** Which output of a container is read, and how its template's output parameters are. */
export interface Reading {
  readonly output: string
  readonly read: (name: string) => Expression
}

/** What an output of a container carries: what its executor output says goes before what it left in files (kfp-sdk 3.4). */
export function leafOutput(task: TaskNode, { output, read }: Reading): Carried {
  const { parameters, artifacts } = task.component.outputDefinitions ?? {}
  const told = `fromJSON(${read(executorOutput)})`
  const artifact = ownEntry(artifacts, output)
  if (artifact !== undefined)
    return carriedOf(writtenArtifact(task, { name: output, type: artifact.artifactType, uri: read(portName(output)), told }))
  if (isVolumeTask(task)) return carriedOf(read(portName(output)))
  const type = ownEntry(parameters, output)?.parameterType ?? 'STRING'
  const written = tellsAll(task) ? `${told}.parameterValues[${quoted(output)}]` : `${told}.parameterValues?.[${quoted(output)}]`
  const value = tellsAll(task) ? written : orFile(task, { written, file: parsedFile(type, read(portName(output))) })
  return plain.has(type) ? { expression: `toJson(${value})` } : carriedOf(value)
}

function orFile(task: TaskNode, { written, file }: { readonly written: Expression; readonly file: Expression }): Expression {
  return writesExecutorOutput(task) ? `${written}??${file}` : file
}

/** Types whose JSON holds neither a brace nor a dollar. */
const plain: ReadonlySet<ParameterType> = new Set(['NUMBER_INTEGER', 'NUMBER_DOUBLE', 'BOOLEAN'])

/** The text of an output's file as a value, as Kubeflow's launcher reads it. */
function parsedFile(type: ParameterType, text: Expression): Expression {
  if (type === 'STRING') return text
  return type === 'BOOLEAN' ? `(trim(${text}) in ['true','True','TRUE','t','T','1'])` : `fromJSON(trim(${text}))`
}

/** An artifact as it was planned, with the place and the metadata that the container tells of. */
function writtenArtifact(
  task: TaskNode,
  planned: { readonly name: string; readonly type: object; readonly uri: Expression; readonly told: Expression },
): Expression {
  const { name, type, uri, told } = planned
  if (!writesExecutorOutput(task)) return artifactList({ name, type, uri, metadata: '{}' })
  const first = firstItem(`${told}.artifacts?.[${quoted(name)}]?.artifacts`)
  return artifactList({ name, type, uri: `(${first}?.uri??${uri})`, metadata: `(${first}?.metadata??{})` })
}
