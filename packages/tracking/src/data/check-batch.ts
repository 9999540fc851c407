import { ApiError, type Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { Tags } from './model-registry.ts'
import type { Batch } from './tracking-data.ts'

/** MLflow's limits on lengths, in characters. */
const lengths = { param: 6000, tag: 8000 } as const

/** Refuses names and values that MLflow refuses, and those it would cut without a word. Throws an ApiError with all of them (KF8529, KF8530). */
export function checkBatch({ metrics = [], params = {}, tags = {} }: Batch): void {
  const names = new Set(metrics.map(({ key }) => key))
  const problems = [
    ...[...names].flatMap((key) => misname('metric', key)),
    ...misfits('param', params),
    ...misfits('tag', tags),
    ...metrics
      .filter(({ value }) => typeof value !== 'number')
      .map(({ key, value }) => problem('KF8523', [key, JSON.stringify(value) ?? 'undefined'])),
  ]
  if (problems.length > 0) throw new ApiError(problems)
}

function misfits(kind: 'param' | 'tag', values: Tags): readonly Diagnostic[] {
  return Object.entries(values).flatMap(([key, value]) => [
    ...misname(kind === 'param' ? 'parameter' : 'tag', key),
    ...(value.length > lengths[kind]
      ? [problem('KF8530', [`The ${kind === 'param' ? 'parameter' : 'tag'} "${key}"`, String(value.length), String(lengths[kind])])]
      : []),
  ])
}

/** MLflow makes files of names, so they are plain relative paths. */
function misname(what: string, key: string): readonly Diagnostic[] {
  const plain = /^[/\w.\- :]{1,250}$/.test(key) && key.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  return plain ? [] : [problem('KF8529', [what, key])]
}
