import { makePort, type Ports } from '@kfp-ts/component'
import type { Callee } from './graph.ts'

const importerInputs: Ports = Object.freeze({ uri: makePort({ ir: 'STRING' }) })

/** The inputs of what a task calls. */
export function inputsOf(callee: Callee): Ports {
  if (callee.kind === 'component') return callee.component.inputs
  if (callee.kind === 'container') return callee.container.inputs
  if (callee.kind === 'document') return callee.document.inputs
  return callee.kind === 'pipeline' ? callee.graph.inputs : importerInputs
}
