import { problem } from '../codes.ts'
import { checkWorkflow } from './check-workflow.ts'
import type { ArgoDocument } from './document/document.ts'
import type { Library } from './document/library.ts'
import { checkCronExpressions } from './rules/own-expressions.ts'
import { cronFault } from './text/cron-schedule.ts'
import { isTimeZone } from './text/time-zone.ts'

// The name of a workflow becomes a label; a CronWorkflow adds a time to it.
const longest = { Workflow: 63, WorkflowTemplate: 63, ClusterWorkflowTemplate: 63, CronWorkflow: 52 } as const

const objectName = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/
const labelValue = /^(?=.{0,63}$)(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/
const objectRule = 'use small letters, digits, "-" and ".", and begin and end with a letter or digit.'

/** What is said of a document besides its form. */
export function checkDocument(document: ArgoDocument, library: Library): void {
  const { kind, metadata, report } = document
  const { name = '', generateName = '' } = metadata
  if (name === '' && generateName === '') report(problem('KF3903', ['name" or "generateName', 'metadata']), ['metadata'])
  if (name !== '' && !objectName.test(name)) report(problem('KF3911', ['an object in a cluster', name, objectRule]), ['metadata', 'name'], 'value')
  if (name.length > longest[kind]) report(problem('KF3910', [kind, name, String(name.length), String(longest[kind])]), ['metadata', 'name'], 'value')
  for (const [key, value] of Object.entries(metadata.labels ?? {}))
    if (!labelValue.test(value))
      report(problem('KF3905', [`metadata.labels['${key}']`, JSON.stringify(value), labelValue.source]), ['metadata', 'labels', key], 'value')
  if (kind === 'CronWorkflow') {
    checkSchedules(document)
    checkCronExpressions(document)
  }
  checkWorkflow(document, library)
}

function checkSchedules({ spec, report }: ArgoDocument): void {
  spec.schedules?.forEach((schedule, index) => {
    const fault = cronFault(schedule)
    if (fault !== undefined) report(problem('KF3974', [schedule, fault]), ['spec', 'schedules', index], 'value')
  })
  if (spec.timezone && !isTimeZone(spec.timezone)) report(problem('KF3975', [spec.timezone]), ['spec', 'timezone'], 'value')
  const deadline = spec.startingDeadlineSeconds ?? 0
  const place = ['spec', 'startingDeadlineSeconds']
  if (deadline < 0) report(problem('KF3906', ['startingDeadlineSeconds', String(deadline), 'it is at least 0']), place)
}
