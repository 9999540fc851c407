import { dag } from './dag-shape.ts'
import { anything, flag, list, map, message, type Shape, struct, text, word } from './shape.ts'

const parameterType = word('NUMBER_DOUBLE', 'NUMBER_INTEGER', 'STRING', 'BOOLEAN', 'LIST', 'STRUCT', 'TASK_FINAL_STATUS', 'TASK_CONFIG')
export const artifactType: Shape = message({ schemaTitle: text, schemaUri: text, instanceSchema: text, schemaVersion: text })

const parameter = message({ type: text, parameterType, defaultValue: anything, isOptional: flag, description: text, literals: list(anything) }, [
  'parameterType',
])
const artifact = message({
  artifactType,
  isArtifactList: flag,
  isOptional: flag,
  description: text,
  metadata: struct,
  properties: struct,
  customProperties: struct,
})
const definitions = message({ parameters: map(parameter), artifacts: map(artifact) })

/** `ComponentSpec`: an interface, and an executor or a DAG behind it. */
export const component: Shape = message({
  inputDefinitions: definitions,
  outputDefinitions: definitions,
  dag,
  executorLabel: text,
  singlePlatformSpecs: list(struct),
  taskConfigPassthroughs: list(message({ field: text, applyToTask: flag })),
})
