import { isGoDuration } from './duration.ts'

interface Field {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly words?: readonly string[]
}
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const fields: readonly Field[] = [
  { name: 'minute', from: 0, to: 59 },
  { name: 'hour', from: 0, to: 23 },
  { name: 'day of the month', from: 1, to: 31 },
  { name: 'month', from: 1, to: 12, words: ['', ...months] },
  { name: 'day of the week', from: 0, to: 6, words: days },
]
const descriptor = /^@(?:yearly|annually|monthly|weekly|daily|midnight|hourly)$/
const isDescriptor = (text: string): boolean => descriptor.test(text) || (text.startsWith('@every ') && isGoDuration(text.slice('@every '.length)))

/** Why a text is no schedule of five fields or one of the words that begin with `@`. */
export function cronFault(schedule: string): string | undefined {
  const text = schedule.replace(/^(?:CRON_)?TZ=\S+ /, '').trim()
  if (text.startsWith('@')) return isDescriptor(text) ? undefined : `"${text}" is no word for a schedule`
  const written = text.split(/\s+/)
  if (written.length !== fields.length || text === '') return `it has ${text === '' ? 0 : written.length} fields in place of 5`
  return fields.map((field, index) => fieldFault(field, written[index] as string)).find((fault) => fault !== undefined)
}

function fieldFault(field: Field, text: string): string | undefined {
  return text.split(',').every((range) => isRange(field, range)) ? undefined : `"${text}" is no ${field.name}`
}

function isRange(field: Field, text: string): boolean {
  const [range = '', step, ...more] = text.split('/')
  const [first = '', last, ...rest] = range.split('-')
  if (more.length > 0 || rest.length > 0 || (step !== undefined && !/^0*[1-9]\d*$/.test(step))) return false
  if (first === '*' || first === '?') return last === undefined
  const start = valueOf(field, first)
  const end = last === undefined ? start : valueOf(field, last)
  return start !== undefined && end !== undefined && start >= field.from && end <= field.to && start <= end
}

function valueOf({ words }: Field, text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  const at = words?.indexOf(text.toLowerCase()) ?? -1
  return at === -1 || text === '' ? undefined : at
}
