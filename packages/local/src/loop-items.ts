import { ComponentError } from '@kfp-ts/diagnostics'
import { convertParameter, parameterText, type Value, valueInWords } from '@kfp-ts/ir'
import type { Values } from '@kfp-ts/runs'
import { problem } from './codes.ts'
import type { PlacedTask } from './placed-task.ts'

/** One turn of a loop: its inputs, and its item in words. */
export interface Turn {
  readonly inputs: Values
  readonly item: string
}

/** The turns of a loop, one an item of its list. Throws a ComponentError (KF5042) when it is none. */
export function loopTurns(task: PlacedTask, inputs: Values): readonly Turn[] {
  const { parameterIterator, artifactIterator } = task.spec
  if (parameterIterator === undefined) return artifactTurns(artifactIterator, inputs)
  const { itemInput, items } = parameterIterator
  const type = task.component.inputDefinitions?.parameters?.[itemInput]?.parameterType
  return listOf(task, 'raw' in items ? items.raw : (inputs.parameters[items.inputParameter] ?? null)).map((item) => {
    // Python declares the items of an untyped list as strings, whatever they are: what does not convert passes as it is.
    const value = type === undefined || type === 'STRING' ? item : (convertParameter(type, item) ?? item)
    return { inputs: { ...inputs, parameters: { ...inputs.parameters, [itemInput]: value } }, item: parameterText(item) }
  })
}

function artifactTurns(iterator: PlacedTask['spec']['artifactIterator'], inputs: Values): readonly Turn[] {
  const { itemInput = '', items } = iterator ?? {}
  const artifacts = inputs.artifacts[items?.inputArtifact ?? ''] ?? []
  return artifacts.map((artifact) => ({ inputs: { ...inputs, artifacts: { ...inputs.artifacts, [itemInput]: [artifact] } }, item: artifact.name }))
}

function listOf(task: PlacedTask, given: Value): readonly Value[] {
  const list = convertParameter('LIST', given)
  if (Array.isArray(list)) return list as readonly Value[]
  throw new ComponentError([problem('KF5042', [task.path, valueInWords(given)])])
}
