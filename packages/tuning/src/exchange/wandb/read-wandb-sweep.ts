import { type Diagnostic, hasErrors } from '@kfp-ts/diagnostics'
import { problem } from '../../codes.ts'
import type { Ladder } from '../../pruning/successive-halving.ts'
import type { SearchSpace } from '../../space/search-space.ts'
import type { Direction } from '../../study/direction.ts'
import type { Strategy } from '../../study/strategy.ts'
import { sweepLadder } from './sweep-ladder.ts'
import { sweepSpace } from './sweep-space.ts'
import { isMapping, type Mapping, parseSweep, type SweepText } from './sweep-text.ts'

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

/** How trials are started and where they are listed is not ours to do. */
const elsewhere = 'program command name description project entity job image_uri version apiVersion kind controller'.split(' ')
const used = ['parameters', 'method', 'metric', 'run_cap', 'early_terminate']
const methods: Readonly<Record<string, Strategy>> = { grid: 'grid', random: 'random', bayes: 'tpe' }

/**
 * Reads the YAML of a sweep of Weights & Biases: its parameters with all their distributions (but beta), nested ones as `outer.inner`, method, metric, run_cap
 * and early_terminate. What is unknown, wrong or not used is a diagnostic (KF8425 to KF8431, KF8433); with an error among them there is no sweep.
 * @example
 * const { sweep, diagnostics } = readWandbSweep('method: random\nparameters:\n  rate: { min: 0.1, max: 0.5 }\n')
 * console.log(sweep?.strategy, diagnostics.length) // random 0
 */
export function readWandbSweep(text: string): ReadSweep {
  const found: Diagnostic[] = []
  const parsed = parse(text, found)
  if (parsed === undefined) return { diagnostics: found }
  const document = parsed.values as Mapping
  const sweep = { space: sweepSpace(parsed, found), ...methodFrom(document['method'], found), ...metricFrom(document['metric'], found) }
  const more = { ...capFrom(document['run_cap'], found), ...sweepLadder(document['early_terminate'], found) }
  const unknown = Object.keys(document).filter((key) => !used.includes(key) && !elsewhere.includes(key))
  found.push(...unknown.map((key) => problem('KF8429', ['The sweep', key])))
  const unused = unusedKeys(document)
  if (unused.length > 0) found.push(problem('KF8433', [unused.join(', ')]))
  return hasErrors(found) ? { diagnostics: found } : { sweep: { ...sweep, ...more }, diagnostics: found }
}

function parse(text: string, found: Diagnostic[]): SweepText | undefined {
  try {
    const document = parseSweep(text)
    if (isMapping(document.values)) return document
    found.push(problem('KF8425', ['it is no mapping']))
  } catch (error) {
    found.push(problem('KF8425', [(error as Error).message.split('\n')[0] as string]))
  }
  return undefined
}

/** What is understood but changes nothing here. A failed trial counts as a bad one, as "impute: worst" says. */
function unusedKeys({ metric, early_terminate: rule, ...others }: Mapping): readonly string[] {
  const { impute = 'worst', impute_while_running: running = 'false' } = isMapping(metric) ? metric : {}
  return [
    ...Object.keys(others).filter((key) => elsewhere.includes(key)),
    ...(impute === 'worst' ? [] : ['impute']),
    ...(String(running) === 'false' ? [] : ['impute_while_running']),
    ...(isMapping(rule) && 'strict' in rule ? ['strict'] : []),
  ]
}

function methodFrom(method: unknown, found: Diagnostic[]): Pick<WandbSweep, 'strategy'> {
  const strategy = methods[String(method)]
  if (strategy === undefined) found.push(problem('KF8430', [String(method ?? 'none')]))
  else if (method === 'bayes') found.push(problem('KF8431', []))
  return { strategy: strategy ?? 'random' }
}

function metricFrom(metric: unknown, found: Diagnostic[]): Pick<WandbSweep, 'metric' | 'direction' | 'goal'> {
  if (metric !== undefined && !isMapping(metric)) found.push(problem('KF8428', ['sweep', 'metric', JSON.stringify(metric)]))
  const { name = '', goal = 'minimize', target, impute: _impute, impute_while_running: _running, ...others } = isMapping(metric) ? metric : {}
  for (const key of Object.keys(others)) found.push(problem('KF8429', ['The metric', key]))
  if (typeof name !== 'string') found.push(problem('KF8428', ['metric', 'name', JSON.stringify(name)]))
  if (goal !== 'minimize' && goal !== 'maximize') found.push(problem('KF8428', ['metric', 'goal', JSON.stringify(goal)]))
  if (target !== undefined && typeof target !== 'number') found.push(problem('KF8428', ['metric', 'target', JSON.stringify(target)]))
  return { metric: String(name), direction: goal === 'maximize' ? 'maximize' : 'minimize', ...(typeof target === 'number' && { goal: target }) }
}

function capFrom(cap: unknown, found: Diagnostic[]): Pick<WandbSweep, 'trials'> {
  if (cap === undefined) return {}
  if (!Number.isInteger(cap) || (cap as number) < 1) found.push(problem('KF8405', [JSON.stringify(cap)]))
  return { trials: cap as number }
}
