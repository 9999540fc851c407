import { problem } from '../../codes.ts'
import { own } from '../../document/own.ts'
import type { Overview } from '../overview.ts'
import type { ParameterSpec } from '../../document/pipeline-spec.ts'
import type { Finding } from '../rule.ts'
import type { Value } from '../../document/value.ts'

/** Where a parameter has literals, its default and its constants are among them. */
export function* valuesAllowed({ components, tasks }: Overview): Iterable<Finding> {
  for (const { name, path, spec } of components) {
    for (const [input, parameter] of Object.entries(spec.inputDefinitions?.parameters ?? {})) {
      if (isAllowed(parameter, parameter.defaultValue)) continue
      const place = [...path, 'inputDefinitions', 'parameters', input, 'defaultValue']
      yield { path: place, diagnostic: outside(`The default of "${input}" of "${name}"`, parameter, parameter.defaultValue) }
    }
  }
  for (const { name, path, spec, component } of tasks) {
    for (const [input, { runtimeValue }] of Object.entries(spec.inputs?.parameters ?? {})) {
      const parameter = own(component?.inputDefinitions?.parameters, input)
      if (parameter === undefined || isAllowed(parameter, runtimeValue?.constant)) continue
      yield {
        path: [...path, 'inputs', 'parameters', input],
        diagnostic: outside(`Input "${input}" of task "${name}"`, parameter, runtimeValue?.constant),
      }
    }
  }
}

function isAllowed({ literals = [] }: ParameterSpec, value: Value | undefined): boolean {
  if (literals.length === 0 || value === undefined || value === null) return true
  if (typeof value === 'string' && value.includes('{{$')) return true
  return literals.some((literal) => JSON.stringify(literal) === JSON.stringify(value))
}
function outside(where: string, { literals = [] }: ParameterSpec, value: Value | undefined): Finding['diagnostic'] {
  return problem('KF3136', [where, JSON.stringify(value), literals.map((literal) => JSON.stringify(literal)).join(', ')])
}
