import { isTimeZone } from '../lint/text/time-zone.ts'
import { cronFault } from '../lint/text/cron-schedule.ts'
import type { Misfit } from '../platform/argo/misfit.ts'
import type { WorkflowSettings } from '../platform/workflow-settings.ts'

/** What Argo's controller could read in a schedule, and its definitions do not take. */
const refused: readonly { readonly pattern: RegExp; readonly words: string }[] = [
  { pattern: /^(?:CRON_)?TZ=/, words: 'the time zone belongs in timezone' },
  { pattern: /^@every .*\./, words: 'Argo takes whole numbers: @every 90m' },
]

/** Schedules and time zones that would start no run. */
export function cronMisfits({ schedules = [], timezone }: Partial<NonNullable<WorkflowSettings['cron']>> = {}): readonly Misfit[] {
  return [...schedules.flatMap(scheduleMisfits), ...zoneMisfits(timezone)]
}

function scheduleMisfits(found: string, index: number): readonly Misfit[] {
  const fault = refused.find(({ pattern }) => pattern.test(found))?.words ?? cronFault(found)
  const form = `a schedule such as '0 6 * * *' or @daily, and here ${fault}`
  return fault === undefined ? [] : [{ path: ['cron', 'schedules', index], found, form }]
}

function zoneMisfits(found: string | undefined): readonly Misfit[] {
  if (found === undefined || (found !== '' && isTimeZone(found))) return []
  return [{ path: ['cron', 'timezone'], found, form: 'the name of a time zone: Europe/Vienna' }]
}
