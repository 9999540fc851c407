import { dag } from './dag-shape.ts'
import { anything, flag, list, map, message, type Shape, struct, text, word } from './shape.ts'

const parameterType = word('NUMBER_DOUBLE', 'NUMBER_INTEGER', 'STRING', 'BOOLEAN', 'LIST', 'STRUCT', 'TASK_FINAL_STATUS', 'TASK_CONFIG')
export const artifactType: Shape = message({ schemaTitle: text, schemaUri: text, instanceSchema: text, schemaVersion: text })

const inputs = message({
  parameters: map(
    message({ type: text, parameterType, defaultValue: anything, isOptional: flag, description: text, literals: list(anything) }, ['parameterType']),
  ),
  artifacts: map(message({ artifactType, isArtifactList: flag, isOptional: flag, description: text })),
})
// The backend parses outputs by a message of their own, which knows no presence, default or choice.
const outputs = message({
  parameters: map(message({ type: text, parameterType, description: text }, ['parameterType'])),
  artifacts: map(message({ artifactType, isArtifactList: flag, description: text, metadata: struct, properties: struct, customProperties: struct })),
})

/** `ComponentSpec`: an interface, and an executor or a DAG behind it. */
export const component: Shape = message({
  inputDefinitions: inputs,
  outputDefinitions: outputs,
  dag,
  executorLabel: text,
  singlePlatformSpecs: list(struct),
  taskConfigPassthroughs: list(message({ field: text, applyToTask: flag })),
})
