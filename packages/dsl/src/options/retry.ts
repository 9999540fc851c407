import type { TaskOptionsData } from '../graph.ts'
import { type OptionsOf, refuse } from './options-of.ts'

const duration = /^\d+(\.\d+)?(s|m|h)$/
const durationForm = "a number with s, m or h: '30s', '5m', '1h'"
const known: readonly string[] = ['times', 'delay', 'factor', 'maxDuration']

/** How often to try again, and after how long. */
export function readRetry(value: unknown, of: OptionsOf): TaskOptionsData['retry'] {
  if (typeof value !== 'object' || value === null) return refuse(of, { option: 'retry', value, form: '{ times: 2 }' })
  const given = value as { readonly [key: string]: unknown }
  const surplus = Object.keys(given).find((key) => !known.includes(key))
  if (surplus !== undefined)
    return refuse(of, {
      option: `retry.${surplus}`,
      value: given[surplus],
      form: "{ times: 2, delay: '30s', factor: 2, maxDuration: '1h' }, and nothing else",
    })
  const { times, delay, factor, maxDuration } = given
  if (!Number.isSafeInteger(times) || (times as number) < 0)
    return refuse(of, { option: 'retry.times', value: times, form: 'a whole number, 0 or more' })
  if (delay !== undefined && !isDuration(delay)) return refuse(of, { option: 'retry.delay', value: delay, form: durationForm })
  if (maxDuration !== undefined && !isDuration(maxDuration))
    return refuse(of, { option: 'retry.maxDuration', value: maxDuration, form: durationForm })
  if (factor !== undefined && !(typeof factor === 'number' && factor >= 1))
    return refuse(of, { option: 'retry.factor', value: factor, form: 'a number, 1 or more' })
  return {
    times: times as number,
    ...(delay !== undefined && { delay }),
    ...(factor !== undefined && { factor }),
    ...(maxDuration !== undefined && { maxDuration }),
  }
}
function isDuration(value: unknown): value is string {
  return typeof value === 'string' && duration.test(value)
}
