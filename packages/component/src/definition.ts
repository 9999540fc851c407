import type { Diagnostic, Position } from '@kfp-ts/diagnostics'
import type { CarriedFiles } from './body-values.ts'
import type { ContainerArgument } from './placeholders.ts'
import type { Ports } from './port.ts'
import { type Library, mark } from './protocol.ts'
import type { TaskConfigPassthrough } from './task-config.ts'

/** What everything that can be called says of itself. */
export interface Definition {
  /** Who made it. */
  readonly library: Library
  readonly name: string
  readonly description?: string
  readonly inputs: Ports
  readonly outputs: Ports
  /** What the component is told of its task's settings. */
  readonly taskConfigPassthroughs?: readonly TaskConfigPassthrough[]
  /** Where it was written, in the file that runs. */
  readonly declaredAt?: Position
}
/** A component with a body of ours. */
export interface BodyDefinition extends Definition {
  readonly kind: 'component'
  readonly image?: string
  readonly embed?: boolean
  /** Paths of what travels with the body, relative to the file it was written in. */
  readonly files?: CarriedFiles
  /** The author's function; what it takes and gives is checked where it was declared. */
  readonly run: (inputs: object, context: object) => Promise<unknown>
}
/** A component made of any image. */
export interface ImageDefinition extends Definition {
  readonly kind: 'container'
  readonly image: string
  readonly command: readonly string[]
  readonly args: readonly ContainerArgument[]
}
/** A pipeline that is called like a component; `dsl` knows what is inside. */
export interface PipelineCallee extends Definition {
  readonly kind: 'pipeline'
  readonly graph: object
}
/** A file that already exists. */
export interface ImporterCallee extends Definition {
  readonly kind: 'importer'
  readonly importer: object
}
/** A compiled document of any SDK; `dsl` knows what is inside. */
export interface DocumentCallee extends Definition {
  readonly kind: 'document'
  readonly document: object
  /** Whether options that need a container fit: behind a single component stands one, behind a pipeline none. */
  readonly runs: 'a container' | 'tasks'
  /** What is wrong with it: told once in every pipeline that calls it. */
  readonly findings: readonly Diagnostic[]
}
/** What lies under `Symbol.for('kfp-ts.component.1')` of a component. */
export type ComponentDefinitionData = BodyDefinition | ImageDefinition
/** What can be called in a body. */
export type AnyDefinition = ComponentDefinitionData | PipelineCallee | ImporterCallee | DocumentCallee

/** The definition a component function carries; nothing for any other value. */
export function definitionOf(value: unknown): ComponentDefinitionData | undefined {
  if (typeof value !== 'function') return undefined
  return (value as unknown as { readonly [symbol: symbol]: ComponentDefinitionData | undefined })[mark('component')]
}
