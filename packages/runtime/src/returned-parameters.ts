import { isFile, misfit, type TypeData } from '@kfp-ts/component'
import { problem } from './execution-codes.ts'
import type { Executable } from './executable.ts'
import { contractBroken } from './failure.ts'
import { notJson } from './not-json.ts'

export interface Parameters {
  readonly [name: string]: unknown
}

/** Checks what a body returned against the declared output parameters; throws KF4011, KF4012 and KF4013, all at once. */
export function returnedParameters({ name, outputs }: Executable, returned: unknown): Parameters {
  const values = (returned instanceof Object ? returned : {}) as Parameters
  const ports = Object.entries(outputs).filter(([, { type }]) => !isFile(type))
  const known = ports.map(([output]) => output)
  const surplus = Object.keys(values).filter((key) => !known.includes(key) && values[key] !== undefined)
  const found = ports.flatMap(([output, { type }]) => {
    const value = values[output]
    if (value === undefined) return [problem('KF4011', [name, output])]
    const words = misfit(type, value) ?? free(type, value)
    return words === undefined ? [] : [problem('KF4013', [name, output, words])]
  })
  found.push(...surplus.map((key) => problem('KF4012', [name, key, known.join(', ') || 'none'])))
  if (found.length > 0) throw contractBroken(found)
  return Object.fromEntries(known.map((output) => [output, values[output]]))
}

/** A struct without declared fields, or a list of such, may still hold what JSON cannot say. */
function free(type: TypeData, value: unknown): string | undefined {
  return 'ir' in type && (type.ir === 'STRUCT' || type.ir === 'LIST') ? notJson(value) : undefined
}
