import type { JobField, Placeholder, Value } from '@kfp-ts/ir'
import { type Carried, carried, carriedOf } from '../expressions/carried.ts'
import { type Expression, quoted } from '../expressions/expression.ts'
import { filledText, type Filling } from '../expressions/filled-text.ts'
import { place } from './place.ts'

/** A constant with what it asks for filled in. Text alone may hold placeholders; in lists and structs each text may. */
export function filledConstant(value: Value, filling: Filling): Carried {
  const expression = filledValue(value, filling)
  return expression === undefined ? carried(value) : carriedOf(expression)
}

function filledValue(value: Value, filling: Filling): Expression | undefined {
  if (typeof value === 'string') return filledText(value, filling)
  if (typeof value !== 'object' || value === null) return undefined
  const inner = Object.entries(value as { readonly [key: string]: Value }).map(([key, item]) => ({ key, item, filled: filledValue(item, filling) }))
  if (inner.every(({ filled }) => filled === undefined)) return undefined
  const written = inner.map(({ key, item, filled }) => ({ key, text: filled ?? valueText(item) }))
  if (Array.isArray(value)) return `[${written.map(({ text }) => text).join(',')}]`
  return `{${written.map(({ key, text }) => `${quoted(key)}:${text}`).join(',')}}`
}

function valueText(value: Value): Expression {
  return `fromJSON(${quoted(JSON.stringify(value))})`
}

/** The fields of a struct with what they ask for filled in, and what their names ask for (kfp's `placeholder_utils`). */
export function filledFields(fields: { readonly [name: string]: Value }, filling: Filling): Carried {
  const written = Object.entries(fields).map(([name, value]) => ({
    name,
    value,
    key: filledText(name, filling),
    filled: filledValue(value, filling),
  }))
  if (written.every(({ key, filled }) => key === undefined && filled === undefined)) return carried(fields)
  const entries = written.map(({ name, value, key, filled }) => `${key === undefined ? quoted(name) : `(${key})`}:${filled ?? valueText(value)}`)
  return carriedOf(`{${entries.join(',')}}`)
}

/** What the run and a task know of themselves; a run of Argo has one name, which is its resource's, too. */
export function jobText(field: JobField, task: string): Expression {
  switch (field) {
    case 'pipeline_job_name':
    case 'pipeline_job_resource_name':
      return 'workflow.name'
    case 'pipeline_job_uuid':
      return 'workflow.uid'
    case 'pipeline_task_name':
      return quoted(task)
    case 'pipeline_task_uuid':
      return `workflow.uid+'-'+${quoted(task)}`
    case 'pipeline_root':
      return quoted(place.root)
    case 'workspace_path':
      return quoted(place.workspace)
    case 'pipeline_job_create_time_utc':
      return created
    case 'pipeline_job_schedule_time_utc':
      return `sprig.dateInZone(${time},sprig.toDate(${time},workflow.scheduledTime??${created}),'UTC')`
  }
}

const created = 'workflow.creationTimestamp.RFC3339'
/** RFC 3339, in the words of Go. A CronWorkflow tells its time in the zone of the controller. */
const time = quoted('2006-01-02T15:04:05Z07:00')

/** Fills what a placeholder asks of the run. */
export function askedOfJob(placeholder: Placeholder, task: string): Expression | undefined {
  return placeholder.kind === 'job' ? jobText(placeholder.field, task) : undefined
}
