import { problem } from '../../codes.ts'
import type { Site } from '../document/library.ts'
import { hasTag } from '../text/tags.ts'
import { checkContainerSet } from './container-set.ts'
import { checkMounts } from './mounts.ts'
import { checkPodSpecPatch } from './pod-spec-patch.ts'
import { checkResource } from './resource.ts'

/** Rules of templates that do something themselves. */
export function checkLeaf(site: Site): void {
  const { base, template, path } = site
  const { report } = base
  const name = template.name ?? ''
  for (const type of ['container', 'script'] as const) {
    const isMissing = template[type] !== undefined && !template[type].image && !base.spec.templateDefaults?.[type]?.image
    if (isMissing) report(problem('KF3952', [name]), [...path, type])
  }
  const seconds = template.activeDeadlineSeconds
  const isSeconds = seconds === undefined || hasTag(String(seconds)) || (/^[-+]?\d+$/.test(String(seconds)) && Number(seconds) >= 0)
  if (!isSeconds) report(problem('KF3950', [name, 'activeDeadlineSeconds', 'is no number of seconds']), [...path, 'activeDeadlineSeconds'], 'value')
  if (template.timeout !== undefined && /^[-+]?\d+$/.test(template.timeout))
    report(problem('KF3950', [name, 'timeout', 'has no unit']), [...path, 'timeout'], 'value')
  if (template.parallelism !== undefined) report(problem('KF3955', [name]), [...path, 'parallelism'])
  if (template.plugin !== undefined && Object.keys(template.plugin).length !== 1) report(problem('KF3977', [name]), [...path, 'plugin'])
  checkMounts(site)
  checkContainerSet(site)
  checkResource(site)
  checkPodSpecPatch(`template "${name}"`, template.podSpecPatch, { path: [...path, 'podSpecPatch'], report })
}

/** A template that calls others has no deadline. */
export function checkGroup({ base, template, path }: Site): void {
  for (const field of ['timeout', 'activeDeadlineSeconds'] as const)
    if (template[field] !== undefined && template[field] !== '')
      base.report(problem('KF3950', [template.name ?? '', field, 'would end a group of tasks, which Argo cannot do']), [...path, field])
}
