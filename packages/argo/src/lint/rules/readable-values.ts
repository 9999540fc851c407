import type { Path } from '@kfp-ts/ir'
import { problem } from '../../codes.ts'
import type { Site } from '../document/library.ts'
import { begin, type Owner } from '../document/owner.ts'
import type { Report } from '../document/report.ts'
import type { Call, Template, WorkflowSpec } from '../document/workflow.ts'
import { isDuration, isGoDuration } from '../text/duration.ts'
import { selectorFault } from '../text/selector.ts'
import { hasTag } from '../text/tags.ts'

/** What a field has to hold: Argo's validator takes any text, and the run fails of it. */
interface Form {
  readonly name: string
  readonly isMet: (text: string) => boolean
  readonly hint: string
}
const duration: Form = { name: 'duration', isMet: isDuration, hint: 'write it with units, as in 90s or 1h30m, or as a number of seconds.' }
const timed: Form = { name: 'duration', isMet: isGoDuration, hint: 'write it with units, as in 90s or 1h30m; a day is 24h.' }
const whole: Form = { name: 'whole number', isMet: (text) => /^[-+]?\d+$/.test(text), hint: 'write digits alone.' }
/** `cacheKeyRegex` of workflow/controller/cache. */
const key: Form = {
  name: 'key of a cache',
  isMet: (text) => /^[a-zA-Z0-9][-a-zA-Z0-9]*$/.test(text),
  hint: 'use letters, digits and "-", and begin with a letter or digit.',
}
const condition: Form = {
  name: 'condition of a resource',
  isMet: (text) => selectorFault(text) === undefined,
  hint: 'write it as a selector of labels: status.phase == Succeeded, status.failed > 3.',
}

type Field = readonly [way: string, value: string | number | undefined, form: Form]

/** Times, numbers, keys and conditions of a template can be read. */
export function checkReadable({ base, template, path }: Site): void {
  check(fieldsOf(template), { where: `template "${template.name ?? ''}"`, path, report: base.report })
}

function fieldsOf({ timeout, retryStrategy = {}, containerSet, suspend, memoize, resource }: Template): readonly Field[] {
  const { limit, backoff = {} } = retryStrategy
  const retries = containerSet?.retryStrategy ?? {}
  return [
    // Without a unit it is another fault (KF3950).
    ['timeout', timeout, duration],
    ['retryStrategy.limit', limit, whole],
    ['retryStrategy.backoff.duration', backoff.duration, duration],
    ['retryStrategy.backoff.maxDuration', backoff.maxDuration, duration],
    ['retryStrategy.backoff.cap', backoff.cap, duration],
    ['retryStrategy.backoff.factor', backoff.factor, whole],
    ['containerSet.retryStrategy.retries', retries.retries, whole],
    ['containerSet.retryStrategy.duration', retries.duration, timed],
    ['suspend.duration', suspend?.duration, duration],
    ['memoize.maxAge', memoize?.maxAge, timed],
    ['memoize.key', memoize?.key, key],
    ['resource.successCondition', resource?.successCondition, condition],
    ['resource.failureCondition', resource?.failureCondition, condition],
  ]
}

/** Numbers of a sequence can be read. */
export function checkSequence({ withSequence = {} }: Call, { base, name, path }: Owner): void {
  const numbers = (['count', 'start', 'end'] as const).map((field): Field => [`withSequence.${field}`, withSequence[field], whole])
  check(numbers, { where: name, path, report: base.report })
}

/** Times of a workflow can be read. */
export function checkTimes({ podGC = {} }: WorkflowSpec, { base, name, path }: Owner): void {
  check([['podGC.deleteDelayDuration', podGC.deleteDelayDuration, duration]], { where: name, path, report: base.report })
}

interface Holder {
  readonly where: string
  readonly path: Path
  readonly report: Report
}
function check(fields: readonly Field[], { where, path, report }: Holder): void {
  for (const [way, value, form] of fields) {
    const text = String(value ?? '')
    if (text === '' || hasTag(text) || form.isMet(text)) continue
    report(problem('KF3979', [begin(where), way, text, form.name, form.hint]), [...path, ...way.split('.')], 'value')
  }
}
