import type { Diagnostic } from '@kfp-ts/diagnostics'
import {
  exampleOf,
  givenParameters,
  type ParameterMisfit,
  type ParameterSpec,
  type PipelineSpec,
  typeInWords,
  type Value,
  valueInWords,
} from '@kfp-ts/ir'
import { problem } from './codes.ts'

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
  const defaults = Object.entries(declared).flatMap(([name, { defaultValue }]) => (defaultValue === undefined ? [] : [[name, defaultValue] as const]))
  const known = Object.entries(given).filter(([, value]) => value !== null && value !== undefined)
  const wanted = { ...Object.fromEntries(defaults), ...Object.fromEntries(known) }
  const { values, misfits } = givenParameters(declared, wanted)
  const problems = new Map(misfits.map((misfit) => [misfit.name, problemOf(misfit)]))
  const ofDeclared = Object.entries(declared).flatMap(([name, parameter]) => problems.get(name) ?? missing(spec, { name, parameter, wanted }))
  return { values, diagnostics: [...unknown(spec, given), ...ofDeclared] }
}

function problemOf({ name, parameter: { parameterType, literals = [] }, value, fault }: ParameterMisfit): Diagnostic {
  return fault === 'type'
    ? problem('KF5011', [name, typeInWords(parameterType), valueInWords(value), exampleOf(parameterType)])
    : problem('KF5013', [name, valueInWords(value), literals.map(valueInWords).join(', ')])
}

interface Wanted {
  readonly name: string
  readonly parameter: ParameterSpec
  readonly wanted: Parameters
}
function missing({ pipelineInfo }: PipelineSpec, { name, parameter: { parameterType, isOptional }, wanted }: Wanted): readonly Diagnostic[] {
  const isThere = Object.hasOwn(wanted, name) && wanted[name] !== null
  if (isThere || isOptional === true) return []
  return [problem('KF5010', [pipelineInfo.name, name, typeInWords(parameterType), exampleOf(parameterType)])]
}

function unknown({ pipelineInfo, root }: PipelineSpec, given: Parameters): readonly Diagnostic[] {
  const declared = Object.keys(root.inputDefinitions?.parameters ?? {})
  const names = Object.keys(given).filter((name) => !declared.includes(name))
  return names.map((name) => problem('KF5012', [pipelineInfo.name, name, declared.join(', ') || 'none']))
}
