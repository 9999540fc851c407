import { type BodyDefinition, carriedPaths, type Ports, type Presence, type TypeData } from '@kfp-ts/component'
import type { CarriedFiles } from './carried-files.ts'

/** What execution needs to know of a port; an absent presence means required. */
export interface ExecutablePort {
  readonly type: TypeData
  readonly presence?: Presence
  readonly default?: unknown
}
/** Ports by name. */
export interface ExecutablePorts {
  readonly [name: string]: ExecutablePort
}
/** The author's function; what it takes and gives was checked where it was written. */
export type Body = (inputs: object, context: object) => Promise<unknown>

/** A component reduced to what execution needs: plain JSON, and the body. */
export interface Executable {
  readonly name: string
  readonly inputs: ExecutablePorts
  readonly outputs: ExecutablePorts
  /** Where files and folders lie that the body carries, or what is in them. */
  readonly files?: CarriedFiles
  readonly run: Body
}

/** The ports as plain JSON without descriptions, which are for readers of the pipeline. */
export function executablePorts(ports: Ports): ExecutablePorts {
  return Object.fromEntries(
    Object.entries(ports).map(([name, { type, presence, default: value }]) => [
      name,
      { type: type as unknown as TypeData, ...(presence !== 'required' && { presence }), ...(value !== undefined && { default: value }) },
    ]),
  )
}

/** Reduces a component's definition to what execution needs. Throws a ComponentError where a file it carries is missing. */
export function executable(definition: BodyDefinition): Executable {
  const { name, inputs, outputs, run } = definition
  return { name, inputs: executablePorts(inputs), outputs: executablePorts(outputs), files: carriedPaths(definition), run }
}
