import { own } from './own.ts'
import { isAllowed, parseParameter } from './parameter-value.ts'
import type { ParameterSpec } from './pipeline-spec.ts'
import { valueFits } from './value-fits.ts'
import type { Value } from './value.ts'

/** Values by name. */
export interface GivenValues {
  readonly [name: string]: Value
}
/** A value that a parameter cannot be: of another type, or none of those that are allowed. */
export interface ParameterMisfit {
  readonly name: string
  readonly parameter: ParameterSpec
  readonly value: Value
  readonly fault: 'type' | 'choice'
}
/** Values that have the declared types, and those that cannot have them. */
export interface GivenParameters {
  readonly values: GivenValues
  readonly misfits: readonly ParameterMisfit[]
}

/** Gives values the types of the parameters that are declared; each is JSON, or the text of one (`'4'` for an integer). Others are left out. */
export function givenParameters(declared: { readonly [name: string]: ParameterSpec }, given: GivenValues): GivenParameters {
  const values: [string, Value][] = []
  const misfits: ParameterMisfit[] = []
  for (const [name, parameter] of Object.entries(declared)) {
    const written = own(given, name)
    if (written === undefined || written === null) continue
    const value = typed(parameter, written)
    if (value === undefined) misfits.push({ name, parameter, value: written, fault: 'type' })
    else if (isAllowed(parameter, value)) values.push([name, value])
    else misfits.push({ name, parameter, value, fault: 'choice' })
  }
  return { values: Object.fromEntries(values), misfits }
}

function typed({ parameterType }: ParameterSpec, given: Value): Value | undefined {
  const value = !valueFits(parameterType, given) && typeof given === 'string' ? parseParameter(parameterType, given) : given
  return value !== undefined && valueFits(parameterType, value) ? value : undefined
}
