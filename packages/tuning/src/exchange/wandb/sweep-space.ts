import { ComponentError, type Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../../codes.ts'
import type { Dimension } from '../../space/dimension.ts'
import type { SearchSpace } from '../../space/search-space.ts'
import { distributionOf, distributions, type WandbParameter } from './distributions.ts'
import { below, isMapping, type SweepText } from './sweep-text.ts'

const lists = ['values', 'probabilities']

/** The space of a sweep; parameters inside of another one are called `outer.inner`. What is wrong goes to `found`. */
export function sweepSpace(text: SweepText, found: Diagnostic[]): SearchSpace {
  const dimensions = dimensionsOf({ values: below(text.values, 'parameters'), written: below(text.written, 'parameters') }, '', found)
  if (dimensions.length === 0 && found.length === 0) found.push(problem('KF8426', []))
  const names = dimensions.map(([name]) => name)
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  found.push(...twice.map((name) => problem('KF8428', ['parameters', name, 'there twice'])))
  return Object.fromEntries(dimensions)
}

type Named = readonly [name: string, dimension: Dimension<unknown>]

function dimensionsOf({ values, written }: SweepText, prefix: string, found: Diagnostic[]): readonly Named[] {
  if (!isMapping(values)) return []
  return Object.entries(values).flatMap(([key, parameter]): readonly Named[] => {
    const name = `${prefix}${key}`
    if (!isMapping(parameter)) {
      found.push(problem('KF8428', ['parameters', name, JSON.stringify(parameter)]))
      return []
    }
    const as = { values: parameter, written: below(written, key) }
    return 'parameters' in parameter ? nested(name, as, found) : single(name, as, found)
  })
}

function nested(name: string, { values, written }: SweepText, found: Diagnostic[]): readonly Named[] {
  const { parameters, ...others } = values as WandbParameter
  for (const key of Object.keys(others)) found.push(problem('KF8429', [`Parameter "${name}" (nested)`, key]))
  const inner = dimensionsOf({ values: parameters, written: below(written, 'parameters') }, `${name}.`, found)
  if (!isMapping(parameters) || Object.keys(parameters).length === 0) found.push(problem('KF8428', [name, 'parameters', JSON.stringify(parameters)]))
  return inner
}

function single(name: string, { values, written }: SweepText, found: Diagnostic[]): readonly Named[] {
  const parameter = values as WandbParameter
  const kind = distributionOf(parameter, (key) => Number.isInteger(below(written, key)))
  const distribution = distributions[kind]
  if (distribution === undefined) {
    found.push(problem('KF8427', [name, kind, Object.keys(distributions).join(', ')]))
    return []
  }
  const { needs, may, dimension } = distribution
  const wrong = [
    ...surplus(name, kind, parameter),
    ...needs.filter((key) => !(key in parameter)).map((key) => problem('KF8428', [name, key, 'missing'])),
  ]
  wrong.push(...[...needs, ...may].filter((key) => key in parameter).flatMap((key) => mistyped(name, key, parameter[key])))
  found.push(...wrong)
  const made = wrong.length > 0 ? undefined : attempt(() => dimension(parameter as Readonly<Record<string, number>>, parameter), found)
  return made === undefined ? [] : [[name, made]]
}

function surplus(name: string, kind: string, parameter: WandbParameter): readonly Diagnostic[] {
  const { needs = [], may = [] } = distributions[kind] ?? {}
  const keys = Object.keys(parameter).filter((key) => ![...needs, ...may, 'distribution'].includes(key))
  return keys.map((key) => problem('KF8429', [`Parameter "${name}" (${kind})`, key]))
}

function mistyped(name: string, key: string, value: unknown): readonly Diagnostic[] {
  if (key === 'value') return []
  if (lists.includes(key)) return Array.isArray(value) ? [] : [problem('KF8428', [name, key, 'no list'])]
  return typeof value === 'number' ? [] : [problem('KF8428', [name, key, JSON.stringify(value)])]
}

function attempt<Result>(work: () => Result, found: Diagnostic[]): Result | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ComponentError)) throw error
    found.push(...error.diagnostics)
    return undefined
  }
}
