import { ComponentError, type Diagnostic, hasErrors } from '@kfp-ts/diagnostics'
import { load } from 'js-yaml'
import { problem } from '../../codes.ts'
import type { Ladder } from '../../pruning/successive-halving.ts'
import type { Dimension } from '../../space/dimension.ts'
import type { SearchSpace } from '../../space/search-space.ts'
import type { Direction } from '../../study/direction.ts'
import type { Strategy } from '../../study/strategy.ts'
import { distributionOf, distributions, type WandbParameter } from './distributions.ts'

/** A sweep of Weights & Biases in our words. */
export interface WandbSweep {
  readonly space: SearchSpace
  readonly strategy: Strategy
  /** The name of the score; empty if the sweep names none. */
  readonly metric: string
  readonly direction: Direction
  readonly goal?: number
  readonly trials?: number
  /** For `successiveHalving`. */
  readonly ladder?: Ladder
}

/** A sweep, if it could be read, and all that is to be said about it. */
export interface ReadSweep {
  readonly sweep?: WandbSweep
  readonly diagnostics: readonly Diagnostic[]
}

type Mapping = Readonly<Record<string, unknown>>

/** How trials are started and where they are listed is not ours to do. */
const ignored = ['program', 'command', 'name', 'description', 'project', 'entity', 'job', 'image_uri', 'version']
const methods: Readonly<Record<string, Strategy>> = { grid: 'grid', random: 'random', bayes: 'tpe' }

/**
 * Reads the YAML of a sweep of Weights & Biases: its parameters with all their distributions, method, metric, run_cap and early_terminate. What is unknown or
 * wrong is a diagnostic (KF8425 to KF8431); with an error among them there is no sweep.
 * @example
 * const { sweep, diagnostics } = readWandbSweep('method: random\nparameters:\n  rate: { min: 0.1, max: 0.5 }\n')
 * console.log(sweep?.strategy, diagnostics.length) // random 0
 */
export function readWandbSweep(text: string): ReadSweep {
  const found: Diagnostic[] = []
  const document = parse(text, found)
  if (document === undefined) return { diagnostics: found }
  const sweep = {
    space: spaceFrom(document['parameters'], found),
    ...methodFrom(document['method'], found),
    ...metricFrom(document['metric'], found),
  }
  const more = { ...capFrom(document['run_cap'], found), ...ladderFrom(document['early_terminate'], found) }
  for (const key of Object.keys(document)) {
    if (![...ignored, 'parameters', 'method', 'metric', 'run_cap', 'early_terminate'].includes(key)) found.push(problem('KF8429', ['The sweep', key]))
  }
  return hasErrors(found) ? { diagnostics: found } : { sweep: { ...sweep, ...more }, diagnostics: found }
}

function parse(text: string, found: Diagnostic[]): Mapping | undefined {
  try {
    const document = load(text)
    if (isMapping(document)) return document
    found.push(problem('KF8425', ['it is no mapping']))
  } catch (error) {
    found.push(problem('KF8425', [(error as Error).message.split('\n')[0] as string]))
  }
  return undefined
}

function spaceFrom(parameters: unknown, found: Diagnostic[]): SearchSpace {
  if (!isMapping(parameters) || Object.keys(parameters).length === 0) {
    found.push(problem('KF8426', []))
    return {}
  }
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, parameter]) => {
      const dimension = dimensionFrom(name, isMapping(parameter) ? parameter : {}, found)
      return dimension === undefined ? [] : [[name, dimension]]
    }),
  )
}

function dimensionFrom(name: string, parameter: WandbParameter, found: Diagnostic[]): Dimension<unknown> | undefined {
  const kind = distributionOf(parameter)
  const distribution = distributions[kind]
  if (distribution === undefined) {
    found.push(problem('KF8427', [name, kind, Object.keys(distributions).join(', ')]))
    return undefined
  }
  const { needs, may, dimension } = distribution
  const before = found.length
  for (const key of Object.keys(parameter)) {
    if (![...needs, ...may, 'distribution'].includes(key)) found.push(problem('KF8429', [`Parameter "${name}" (${kind})`, key]))
  }
  for (const key of needs) if (!(key in parameter)) found.push(problem('KF8428', [name, key, 'missing']))
  const numeric = [...needs, ...may].filter((key) => !['value', 'values', 'probabilities'].includes(key) && key in parameter)
  for (const key of numeric) if (typeof parameter[key] !== 'number') found.push(problem('KF8428', [name, key, JSON.stringify(parameter[key])]))
  if (kind === 'categorical' && !Array.isArray(parameter['values'])) found.push(problem('KF8428', [name, 'values', 'no list']))
  return found.length > before ? undefined : attempt(() => dimension(parameter as Readonly<Record<string, number>>, parameter), found)
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

function methodFrom(method: unknown, found: Diagnostic[]): Pick<WandbSweep, 'strategy'> {
  const strategy = methods[String(method)]
  if (strategy === undefined) found.push(problem('KF8430', [String(method ?? 'none')]))
  else if (method === 'bayes') found.push(problem('KF8431', []))
  return { strategy: strategy ?? 'random' }
}

function metricFrom(metric: unknown, found: Diagnostic[]): Pick<WandbSweep, 'metric' | 'direction' | 'goal'> {
  const { name = '', goal = 'minimize', target } = isMapping(metric) ? metric : {}
  if (goal !== 'minimize' && goal !== 'maximize') found.push(problem('KF8428', ['metric', 'goal', JSON.stringify(goal)]))
  return { metric: String(name), direction: goal === 'maximize' ? 'maximize' : 'minimize', ...(typeof target === 'number' && { goal: target }) }
}

function capFrom(cap: unknown, found: Diagnostic[]): Pick<WandbSweep, 'trials'> {
  if (cap === undefined) return {}
  if (!Number.isInteger(cap) || (cap as number) < 1) found.push(problem('KF8405', [JSON.stringify(cap)]))
  return { trials: cap as number }
}

/** `min_iter`, or `max_iter` with `s` brackets below it, each `eta` times shorter. */
function ladderFrom(rule: unknown, found: Diagnostic[]): Pick<WandbSweep, 'ladder'> {
  if (rule === undefined) return {}
  const { type, eta = 3, min_iter: least, max_iter: most, s } = isMapping(rule) ? rule : {}
  const first = least ?? Math.floor(Number(most) / Number(eta) ** Number(s))
  if (type === 'hyperband' && Number.isInteger(first) && Number.isInteger(eta))
    return { ladder: { first: first as number, reduction: eta as number } }
  found.push(problem('KF8428', ['early_terminate', 'type, min_iter, max_iter, s or eta', JSON.stringify(rule)]))
  return {}
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
