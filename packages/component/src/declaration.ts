import type { Position } from '@kfp-ts/diagnostics'
import { declaredPorts } from './declared-ports.ts'
import type { Definition } from './definition.ts'
import type { Ports } from './port.ts'
import { library } from './protocol.ts'
import { passthroughsOf, type TaskConfigField, type TaskConfigPassthrough } from './task-config.ts'

/** What the author of a component says of it, whatever it is made of. */
export interface Declared {
  readonly name: string
  readonly description?: string
  readonly inputs?: Ports
  readonly outputs?: Ports
  readonly taskConfigPassthroughs?: readonly (TaskConfigField | TaskConfigPassthrough)[]
}

/** The part of a definition that components of every kind have; throws a PipelineError (KF1014) for what is no port. */
export function declarationOf(declared: Declared, declaredAt: Position | undefined): Definition {
  const { name, description, taskConfigPassthroughs } = declared
  const { inputs, outputs } = declaredPorts(declared, { owner: `component "${name}"`, position: declaredAt })
  return {
    library,
    name,
    ...(description !== undefined && { description }),
    inputs: Object.freeze({ ...inputs }),
    outputs: Object.freeze({ ...outputs }),
    ...(taskConfigPassthroughs && { taskConfigPassthroughs: passthroughsOf(taskConfigPassthroughs) }),
    ...(declaredAt && { declaredAt }),
  }
}
