import { component } from './component-shape.ts'
import { executor } from './executor-shape.ts'
import { map, message, type Shape, text } from './shape.ts'

/** The first document: `PipelineSpec` 2.1.0. */
export const pipeline: Shape = message(
  {
    pipelineInfo: message({ name: text, displayName: text, description: text }, ['name']),
    deploymentSpec: message({ executors: map(executor) }),
    sdkVersion: text,
    schemaVersion: text,
    components: map(component),
    root: component,
    defaultPipelineRoot: text,
  },
  ['pipelineInfo', 'root', 'schemaVersion'],
)
