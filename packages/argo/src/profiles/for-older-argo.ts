import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { ArgoDocument, ArgoTemplate } from '../argo-template.ts'
import type { Found, Places } from '../flow/places.ts'
import { type Origins, originOf } from '../origins.ts'
import { olderExpressions } from './older-expressions.ts'
import type { Fitted } from './profile.ts'
import { withSingleLock } from './single-lock.ts'
import { specOf, type WorkflowParts, withSpec } from './workflow-parts.ts'

/** An object that Argo takes from 3.4.17 on; where it holds a lock or a schedule, up to the last of 3, since 4.0 no longer knows their old names. */
export function forOlderArgo(document: ArgoDocument, origins: Origins): Fitted {
  const { places } = origins
  const spec = specOf(document)
  const whole = withSingleLock(spec, { where: 'The workflow', placeOf: () => places.pipelineSetting(['synchronization']) })
  const templates = spec.templates.map((template) =>
    withSingleLock(template, { where: `Template "${template.name}"`, placeOf: () => placeOfLock(template, origins) }),
  )
  const written = olderExpressions({ ...whole.holder, templates: templates.map(({ holder }) => holder) })
  const { fitted, problems } = singleSchedule(withSpec(document, written), places)
  const ofLocks = [whole, ...templates].flatMap(({ diagnostics }) => diagnostics)
  return { document: fitted, diagnostics: [...newerFields(spec, places), ...ofLocks, ...problems] }
}

function placeOfLock(template: ArgoTemplate, origins: Origins): Found {
  const origin = originOf(template, origins)
  return origin === undefined ? { position: undefined } : origins.places.setting(origin, 'argo', ['synchronization'])
}

/** Settings of the whole workflow that came after 3.4.17, and with which version. */
function newerFields({ podGC, artifactGC }: WorkflowParts, places: Places): readonly Diagnostic[] {
  return [
    ...(podGC?.deleteDelayDuration === undefined
      ? []
      : [problem('KF3886', ['podGC.deleteDelayDuration', '3.5'], places.pipelineSetting(['podGC', 'deleteDelayDuration']))]),
    ...(artifactGC?.forceFinalizerRemoval === undefined
      ? []
      : [problem('KF3886', ['artifactGC.forceFinalizerRemoval', '3.5'], places.pipelineSetting(['artifactGC', 'forceFinalizerRemoval']))]),
  ]
}

/** Until 3.6 there was one schedule, under another name. */
function singleSchedule(document: ArgoDocument, places: Places): { readonly fitted: ArgoDocument; readonly problems: readonly Diagnostic[] } {
  if (document.kind !== 'CronWorkflow') return { fitted: document, problems: [] }
  const { schedules, ...rest } = document.spec as { readonly schedules: readonly string[] }
  const problems = schedules.length > 1 ? [problem('KF3885', [String(schedules.length)], places.pipelineSetting(['cron', 'schedules']))] : []
  return { fitted: { ...document, spec: { ...rest, schedule: schedules[0] ?? '' } }, problems }
}
