import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { ParameterSpec, PipelineSpec, Value } from '@kfp-ts/ir'
import { problem } from './codes.ts'
import { exampleOf, hasType, isAllowed, parseParameter, typeInWords, valueInWords } from './parameter-value.ts'

/** Values by name. */
export interface Parameters {
  readonly [name: string]: Value
}
/** What coercing yields: the values with defaults filled in, and all problems. */
export interface CoercedParameters {
  readonly values: Parameters
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Gives a pipeline's parameters the declared types. Values are JSON, or the text of one (`'4'` for an integer, `'[1]'` for a list);
 * all problems are found at once: a missing value (KF5010), a wrong type (KF5011), an unknown name (KF5012), a value that is not allowed (KF5013).
 */
export function coerceParameters(spec: PipelineSpec, given: Parameters): CoercedParameters {
  const declared = spec.root.inputDefinitions?.parameters ?? {}
  const pipeline = spec.pipelineInfo.name
  const values: Record<string, Value> = {}
  const diagnostics: Diagnostic[] = []
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(declared, name)) diagnostics.push(problem('KF5012', [pipeline, name, inWords(Object.keys(declared))]))
  }
  for (const [name, parameter] of Object.entries(declared)) {
    const value = given[name] ?? parameter.defaultValue
    if (value === undefined || value === null) {
      if (parameter.isOptional !== true)
        diagnostics.push(problem('KF5010', [pipeline, name, typeInWords(parameter.parameterType), exampleOf(parameter.parameterType)]))
      continue
    }
    const coerced = coerce(name, parameter, value)
    if ('problem' in coerced) diagnostics.push(coerced.problem)
    else values[name] = coerced.value
  }
  return { values, diagnostics }
}

function coerce(name: string, parameter: ParameterSpec, given: Value): { readonly value: Value } | { readonly problem: Diagnostic } {
  const type = parameter.parameterType
  const value = !hasType(type, given) && typeof given === 'string' ? parseParameter(type, given) : given
  if (value === undefined || !hasType(type, value))
    return { problem: problem('KF5011', [name, typeInWords(type), valueInWords(given), exampleOf(type)]) }
  if (isAllowed(parameter, value)) return { value }
  return { problem: problem('KF5013', [name, valueInWords(value), (parameter.literals ?? []).map(valueInWords).join(', ')]) }
}

function inWords(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ')
}
