import { type Diagnostic, PipelineError, type Position } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import type { Ports } from './port.ts'

/** Whose ports they are, `component "train"`, and where that was written. */
export interface PortsOf {
  readonly owner: string
  readonly position: Position | undefined
}

/** Inputs and outputs as they were declared; throws a PipelineError (KF1014) for what is no port, such as `t.integer` without parentheses. */
export function declaredPorts<P extends { readonly inputs?: Ports; readonly outputs?: Ports }>(ports: P, of: PortsOf): P {
  const findings = [...strangers('Input', ports.inputs, of), ...strangers('Output', ports.outputs, of)]
  if (findings.length > 0) throw new PipelineError(findings)
  return ports
}

function strangers(which: string, ports: Ports = {}, { owner, position }: PortsOf): readonly Diagnostic[] {
  return Object.entries<unknown>(ports)
    .filter(([, port]) => !isPort(port))
    .map(([name, port]) => problem('KF1014', [`${which} "${name}"`, owner, found(port)], { position }))
}

/** Known by its shape: it may come from another copy of the library. */
function isPort(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && 'presence' in value
}

function found(value: unknown): string {
  if (typeof value === 'function') return `the function ${value.name === '' ? 'itself' : `"${value.name}"`}`
  return JSON.stringify(value) ?? 'nothing'
}
