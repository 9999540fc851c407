import type { ContainerSpec } from '@kfp-ts/ir'
import type { Callee, ComponentData } from '../graph.ts'
import { containerWords } from './container-words.ts'
import { documentExecutor } from './document-executor.ts'
import { importerSpec } from './importer-spec.ts'
import { platformSettings } from './platform.ts'
import type { StepExecutor } from './step-executor.ts'
import type { StepInputs } from './step-inputs.ts'
import { withOptions } from './with-options.ts'

/** How a component's body is started. */
export interface Body {
  readonly image: string
  readonly command: readonly string[]
  readonly args: readonly string[]
}
/** Gives each component of ours what starts its body: its code embedded, or an image that holds it. */
export interface Bodies {
  (component: ComponentData): Body
}
/** How what is called is started before options of a task change it: one object for all its calls. */
export interface Containers {
  (callee: Extract<Callee, { readonly kind: 'component' | 'container' }>): ContainerSpec
}
export function containersOf(bodies: Bodies): Containers {
  const known = new Map<Callee, ContainerSpec>()
  return (callee) => {
    const container = known.get(callee) ?? makeContainer(callee, bodies)
    known.set(callee, container)
    return container
  }
}
function makeContainer(callee: Parameters<Containers>[0], bodies: Bodies): ContainerSpec {
  const { image, command, args } =
    callee.kind === 'component' ? bodies(callee.component) : { ...callee.container, args: containerWords(callee.container) }
  return { image, ...(command.length > 0 && { command }), ...(args.length > 0 && { args }) }
}

/** The executor of a step; a call of a pipeline has none. Options with outputs in them add inputs to the step. */
export function executorOf(inputs: StepInputs, containers: Containers): StepExecutor | undefined {
  const { callee } = inputs.step.node
  if (callee.kind === 'pipeline') return undefined
  if (callee.kind === 'document') return documentExecutor(inputs, callee.document.callable)
  if (callee.kind === 'importer') return { spec: { importer: importerSpec(inputs, callee.importer) }, platforms: {} }
  return { spec: { container: withOptions(inputs, containers(callee)) }, platforms: platformSettings(inputs) }
}
