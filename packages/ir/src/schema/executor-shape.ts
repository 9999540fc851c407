import { artifactType } from './component-shape.ts'
import { anything, flag, int32, int64, list, map, message, number, oneOf, type Shape, struct, text } from './shape.ts'

const exec = message({ command: list(text), args: list(text) })
const resources = message({
  cpuLimit: number,
  memoryLimit: number,
  cpuRequest: number,
  memoryRequest: number,
  resourceCpuLimit: text,
  resourceMemoryLimit: text,
  resourceCpuRequest: text,
  resourceMemoryRequest: text,
  accelerator: message({ type: text, count: int64, resourceType: text, resourceCount: text }),
})
const container = message({
  image: text,
  command: list(text),
  args: list(text),
  lifecycle: message({ preCacheCheck: exec }),
  resources,
  env: list(message({ name: text, value: text }, ['name'])),
})
const importer = message({
  artifactUri: oneOf({ constant: anything, constantValue: anything, runtimeParameter: text }),
  typeSchema: artifactType,
  reimport: flag,
  metadata: struct,
  properties: struct,
  customProperties: struct,
  downloadToWorkspace: flag,
})
const resolver = message({ outputArtifactQueries: map(message({ filter: text, limit: int32 })) })

/** `ExecutorSpec`: what a task starts. */
export const executor: Shape = message({ container, importer, resolver, customJob: struct })
