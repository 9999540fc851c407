import type { Diagnostic } from '@kfp-ts/diagnostics'
import { exampleOf, givenParameters, type IrDocument, type ParameterMisfit, typeInWords, type Value, valueInWords } from '@kfp-ts/ir'
import { problem } from '../codes.ts'
import type { GivenInputs } from '../flow/known-uri.ts'
import { portName } from '../flow/names.ts'
import type { Places } from '../flow/places.ts'

/** Arguments of a pipeline with the types that it declares, and what is wrong with others. */
export interface CheckedArguments {
  readonly given: GivenInputs
  readonly diagnostics: readonly Diagnostic[]
}

/** Holds arguments against what a pipeline declares: KF3815 for names that it has not, KF3821 and KF3822 for values that cannot be theirs. */
export function checkedArguments({ spec: { root } }: IrDocument, given: GivenInputs = {}, places: Places): CheckedArguments {
  const { parameters = {}, artifacts = {} } = root.inputDefinitions ?? {}
  const known = [...Object.keys(parameters), ...Object.keys(artifacts)]
  const uris = Object.entries(given).filter(([name]) => Object.hasOwn(artifacts, name))
  const { values, misfits } = givenParameters(parameters, given)
  const unknown = Object.keys(given).filter((name) => !known.includes(name))
  return {
    // Inputs may be called as what every object has is called.
    given: Object.assign(Object.create(null) as GivenInputs, Object.fromEntries(uris), values),
    diagnostics: [
      ...unknown.map((name) => problem('KF3815', [name, known.join(', ') || 'none'])),
      ...misfits.map((misfit) => problemOf(misfit, places)),
      ...uris.flatMap(([name, uri]) => (typeof uri === 'string' ? [] : [noUri(name, uri, places)])),
    ],
  }
}

function problemOf({ name, parameter: { parameterType, literals = [] }, value, fault }: ParameterMisfit, places: Places): Diagnostic {
  const place = places.input(portName(name))
  return fault === 'type'
    ? problem('KF3821', [name, typeInWords(parameterType), valueInWords(value), exampleOf(parameterType)], place)
    : problem('KF3822', [name, valueInWords(value), literals.map(valueInWords).join(', ')], place)
}

function noUri(name: string, found: Value, places: Places): Diagnostic {
  return problem('KF3821', [name, 'a URI', valueInWords(found), 's3://bucket/key'], places.input())
}
