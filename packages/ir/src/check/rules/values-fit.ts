import { problem } from '../../codes.ts'
import { own } from '../../document/own.ts'
import type { Overview, PlacedComponent, PlacedTask } from '../overview.ts'
import type { Finding } from '../rule.ts'
import { describe } from '../../document/describe.ts'
import { typeText, valueFits } from '../../document/value-fits.ts'

/** Constants and defaults are of the declared type. */
export function* valuesFit({ components, tasks }: Overview): Iterable<Finding> {
  for (const component of components) yield* defaults(component)
  for (const task of tasks) yield* constants(task)
}

function* defaults({ name, path, spec }: PlacedComponent): Iterable<Finding> {
  for (const [input, { parameterType, defaultValue }] of Object.entries(spec.inputDefinitions?.parameters ?? {})) {
    if (defaultValue === undefined || defaultValue === null || valueFits(parameterType, defaultValue)) continue
    const diagnostic = problem('KF3127', [`The default of "${input}" of "${name}"`, typeText(parameterType), describe(defaultValue)])
    yield { path: [...path, 'inputDefinitions', 'parameters', input, 'defaultValue'], diagnostic }
  }
}
function* constants({ name, path, spec, component }: PlacedTask): Iterable<Finding> {
  for (const [input, { runtimeValue }] of Object.entries(spec.inputs?.parameters ?? {})) {
    const type = own(component?.inputDefinitions?.parameters, input)?.parameterType
    const constant = runtimeValue?.constant
    // Text with placeholders becomes a value only when the step starts.
    if (type === undefined || constant === undefined || constant === null || (typeof constant === 'string' && constant.includes('{{$'))) continue
    if (valueFits(type, constant)) continue
    const diagnostic = problem('KF3127', [`Input "${input}" of task "${name}"`, typeText(type), describe(constant)])
    yield { path: [...path, 'inputs', 'parameters', input], diagnostic }
  }
}
